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
        return List.of(new LinkFollower(library), new Bm25Reader(library), new RelaxedQuerySolver(library),
                new SingleClueShortcut(library), new PopularityGuess(library), new TwoStepReader(library));
    }
}
