package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every name of every entity, folded: who is called so, and who is named in a text. */
final class Names {
    private final Map<String, int[]> nodesByName = new HashMap<>();
    private final Map<String, Integer> longestByFirstWord = new HashMap<>();

    Names(ClaimGraph graph) {
        for (int node = 0; node < graph.entityCount(); node++) {
            Entity entity = graph.entity(node);
            add(entity.label(), node);
            for (String alias : entity.aliases()) {
                add(alias, node);
            }
        }
    }

    private void add(String name, int node) {
        String words = Folding.fold(name).strip();
        if (words.isEmpty()) {
            return;
        }
        nodesByName.merge(words, new int[]{node}, Names::with);
        String[] parts = words.split(" ");
        longestByFirstWord.merge(parts[0], parts.length, Math::max);
    }

    private static int[] with(int[] nodes, int[] more) {
        // Nodes come in order, so a repeated name of one entity repeats its last place.
        if (nodes[nodes.length - 1] == more[0]) {
            return nodes;
        }
        int[] all = java.util.Arrays.copyOf(nodes, nodes.length + 1);
        all[nodes.length] = more[0];
        return all;
    }

    /** Entities of that name, in node order. */
    List<Integer> called(String name) {
        List<Integer> nodes = new ArrayList<>();
        for (int node : nodesByName.getOrDefault(Folding.fold(name).strip(), new int[0])) {
            nodes.add(node);
        }
        return nodes;
    }

    /** Entities with a name that stands in the folded text, in the order of their first mention. */
    Set<Integer> in(String folded) {
        Set<Integer> nodes = new LinkedHashSet<>();
        String[] words = folded.strip().split(" ");
        for (int from = 0; from < words.length; from++) {
            int longest = longestByFirstWord.getOrDefault(words[from], 0);
            StringBuilder name = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + longest); to++) {
                name.append(to == from ? "" : " ").append(words[to]);
                for (int node : nodesByName.getOrDefault(name.toString(), new int[0])) {
                    nodes.add(node);
                }
            }
        }
        return nodes;
    }
}
