package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Value;
import dev.taskloom.synthesizers.Agent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Starts at a page the question names, or at the best page a search finds, and clicks from link to link, each time the
 * page that a search for the question ranks best, until a page has an answer.
 */
final class LinkFollower implements Agent {
    private static final int CLICKS = 2;
    private static final int RANKED = 50;

    private final Library library;

    LinkFollower(Library library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "link-follower";
    }

    @Override
    public Attempt attempt(Draft draft) {
        ClaimGraph graph = library.graph();
        WantedAnswer wanted = WantedAnswer.of(draft, library);
        List<Integer> ranked = library.search(draft.prompt(), RANKED);
        int here = start(draft, ranked);
        List<String> steps = new ArrayList<>();
        Set<Integer> visited = new HashSet<>();
        for (int click = 0; click <= CLICKS && here >= 0; click++) {
            visited.add(here);
            steps.add("open: " + graph.entity(here).label());
            OptionalInt answer = wanted.readOff(here);
            if (click > 0 && answer.isPresent()) {
                return new Attempt(name(), wanted.text(answer.getAsInt()), steps);
            }
            here = next(here, ranked, visited);
        }
        return new Attempt(name(), "", steps);
    }

    private int start(Draft draft, List<Integer> ranked) {
        for (Value clue : Clues.of(WantedAnswer.program(draft))) {
            int node = library.graph().node(clue);
            if (node >= 0 && library.graph().isEntity(node)) {
                return node;
            }
        }
        return ranked.isEmpty() ? -1 : ranked.get(0);
    }

    private int next(int here, List<Integer> ranked, Set<Integer> visited) {
        Set<Integer> linked = library.linked(here);
        linked.removeAll(visited);
        for (int entity : ranked) {
            if (linked.contains(entity)) {
                return entity;
            }
        }
        return linked.isEmpty() ? -1 : linked.iterator().next();
    }
}
