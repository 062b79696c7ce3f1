package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.Tool;
import dev.taskloom.synthesizers.Agent;
import java.util.List;

/** The agents that attempt search drafts, with and without a model; each goes wrong in its own way. */
public final class SearchAgents {
    private SearchAgents() {}

    /**
     * Agents that are models, over one snapshot; they wait for answers most of the time.
     *
     * @param web tools over a live web, which may help them to an idea; empty without one
     */
    public static List<Agent> models(Snapshot snapshot, List<Tool> web, List<AgentConfiguration> models) {
        return models.stream().<Agent>map(model -> new ModelAgent(model, snapshot, web)).toList();
    }

    /** Hash of the words that models are told: another version of them makes another run. */
    public static String promptHash() {
        return ModelAgent.promptHash();
    }

    /** All of them over one snapshot, in the order in which they are asked. */
    public static List<Agent> modelFree(Snapshot snapshot) {
        Library library = new Library(snapshot);
        return List.of(new LinkFollower(library), new Bm25Reader(library), new RelaxedQuerySolver(library),
                new SingleClueShortcut(library), new PopularityGuess(library), new TwoStepReader(library));
    }
}
