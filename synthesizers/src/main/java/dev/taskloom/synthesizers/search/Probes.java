package dev.taskloom.synthesizers.search;

import dev.taskloom.schemas.Draft;
import dev.taskloom.synthesizers.Agent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Agents that try a question while it is made, so that it can be repaired where one finds the answer too easily. */
final class Probes {
    private final List<Agent> agents;

    Probes(List<Agent> agents) {
        this.agents = List.copyOf(agents);
    }

    /**
     * The first agent that answers the draft rightly.
     *
     * @param suspect agent asked before the others: who answered the last question may well answer this one; empty for
     *                none
     */
    Optional<String> solver(Draft draft, String suspect) {
        return agents.stream()
                .sorted(Comparator.comparing(agent -> !agent.name().equals(suspect)))
                .filter(agent -> isRight(draft, agent.attempt(draft).answer()))
                .map(Agent::name)
                .findFirst();
    }

    /** Agents answer with labels of the graph, so that no normalising is needed to compare them. */
    private static boolean isRight(Draft draft, String answer) {
        return Stream.concat(Stream.of(draft.answer().value()), draft.answer().aliases().stream())
                .anyMatch(name -> name.equalsIgnoreCase(answer.strip()));
    }
}
