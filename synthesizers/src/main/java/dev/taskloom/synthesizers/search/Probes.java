package dev.taskloom.synthesizers.search;

import dev.taskloom.schemas.Draft;
import dev.taskloom.synthesizers.Agent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Agents that try a question while it is made, so that it can be repaired where one finds the answer too easily. */
final class Probes {
    private final List<Agent> agents;

    Probes(List<Agent> agents) {
        this.agents = List.copyOf(agents);
    }

    /**
     * Names of agents that answer the draft rightly.
     *
     * @param first agents asked before the others: who found the last question out may well find this one out
     * @param limit ends the asking when so many have answered rightly
     */
    List<String> solvers(Draft draft, List<String> first, int limit) {
        return agents.stream()
                .sorted(Comparator.comparing(agent -> !first.contains(agent.name())))
                .filter(agent -> isRight(draft, agent.attempt(draft).answer()))
                .map(Agent::name)
                .limit(limit)
                .toList();
    }

    /** Agents answer with labels of the graph, so that no normalising is needed to compare them. */
    private static boolean isRight(Draft draft, String answer) {
        return Stream.concat(Stream.of(draft.answer().value()), draft.answer().aliases().stream())
                .anyMatch(name -> name.equalsIgnoreCase(answer.strip()));
    }
}
