package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.synthesizers.Agent;
import java.util.List;

/** The agents that attempt search drafts without a model; each goes wrong in its own way. */
public final class SearchAgents {
    private SearchAgents() {}

    /** All of them over one snapshot, in the order in which they are asked. */
    public static List<Agent> modelFree(Snapshot snapshot) {
        Library library = new Library(snapshot);
        return List.of(new Bm25Reader(library), new TwoStepReader(library), new SingleClueShortcut(library),
                new PopularityGuess(library), new RelaxedQuerySolver(library), new LinkFollower(library));
    }
}
