package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.snapshot.Passage;
import dev.taskloom.environments.search.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What agents may use of a snapshot: search, the entity a page is about, and the links between pages. */
final class Library {
    private final Snapshot snapshot;
    private final ClaimGraph graph;
    private final Map<String, List<Integer>> entitiesByDocument = new HashMap<>();

    Library(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.graph = snapshot.graph();
        for (int node = 0; node < graph.entityCount(); node++) {
            entitiesByDocument.computeIfAbsent(graph.entity(node).document(), k -> new ArrayList<>(1)).add(node);
        }
    }

    ClaimGraph graph() {
        return graph;
    }

    /** Entities whose page a search finds, best first, each once. */
    List<Integer> search(String query, int pages) {
        List<Integer> found = new ArrayList<>();
        for (Passage passage : snapshot.passages().search(query, pages)) {
            for (int entity : entitiesByDocument.getOrDefault(passage.document(), List.of())) {
                if (!found.contains(entity)) {
                    found.add(entity);
                }
            }
        }
        return found;
    }

    /** Entities whose page holds the phrase, at most {@code limit}. */
    List<Integer> mentioning(String phrase, int limit) {
        List<Integer> found = new ArrayList<>();
        for (String document : snapshot.passages().documentsWithPhrase(phrase, limit)) {
            found.addAll(entitiesByDocument.getOrDefault(document, List.of()));
        }
        return found;
    }

    /** Entities one link away, in either direction, in node order. */
    Set<Integer> linked(int entity) {
        Set<Integer> linked = new TreeSet<>();
        graph.claimsAbout(entity).map(graph::object).filter(graph::isEntity).forEach(linked::add);
        graph.claimsNaming(entity).map(graph::subject).forEach(linked::add);
        linked.remove(entity);
        return linked;
    }

    int popularity(int entity) {
        return graph.entity(entity).popularity().inLinks();
    }
}
