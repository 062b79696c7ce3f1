package dev.taskloom.synthesizers.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The surroundings of a seed: entities within some relations of it, and linked facts between them.
 *
 * @param seed  node of the seed entity
 * @param links for each explored entity, in the order of exploration, its facts that name another explored entity
 */
record EvidenceGraph(int seed, Map<Integer, List<Clue>> links) {
    private static final int MAX_ENTITIES = 32;

    /**
     * Explores breadth first along linked claims in both directions.
     *
     * <p>Bounded by depth, breadth and {@value #MAX_ENTITIES} entities; hubs are not entered. At each entity, neighbours
     * whose facts stand in documents not used yet come first, so that the clues of a question come from many sources.
     */
    static EvidenceGraph explore(Workbench bench, int seed) {
        Map<Integer, Integer> depth = new LinkedHashMap<>(Map.of(seed, 0));
        Set<String> usedDocuments = new HashSet<>();
        Deque<Integer> frontier = new ArrayDeque<>(List.of(seed));
        while (!frontier.isEmpty() && depth.size() < MAX_ENTITIES) {
            int here = frontier.poll();
            if (depth.get(here) == bench.settings.depth()) {
                continue;
            }
            int followed = 0;
            for (Clue clue : byNovelty(bench, here, usedDocuments)) {
                if (followed == bench.settings.breadth() || depth.size() == MAX_ENTITIES) {
                    break;
                }
                if (!depth.containsKey(clue.other())) {
                    depth.put(clue.other(), depth.get(here) + 1);
                    usedDocuments.addAll(bench.documents(clue.fact()));
                    frontier.add(clue.other());
                    followed++;
                }
            }
        }
        Map<Integer, List<Clue>> links = new LinkedHashMap<>();
        for (int entity : depth.keySet()) {
            links.put(entity, bench.clues(entity).stream().filter(c -> depth.containsKey(c.other())).toList());
        }
        return new EvidenceGraph(seed, links);
    }

    private static List<Clue> byNovelty(Workbench bench, int here, Set<String> usedDocuments) {
        Map<Clue, Integer> known = new HashMap<>();
        List<Clue> open = new ArrayList<>();
        for (Clue clue : bench.clues(here)) {
            if (bench.graph.isEntity(clue.other()) && !bench.isHub(clue.other())) {
                open.add(clue);
                known.put(clue, usedDocuments.containsAll(bench.documents(clue.fact())) ? 1 : 0);
            }
        }
        open.sort(Comparator.<Clue>comparingInt(known::get)
                .thenComparingLong(c -> Draw.bits(bench.settings.seed(), here, c.other()))
                .thenComparingInt(c -> c.fact().predicate().ordinal()));
        return open;
    }
}
