package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.snapshot.Passage;
import dev.taskloom.environments.search.snapshot.RecentLookups;
import dev.taskloom.environments.search.snapshot.Snapshot;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What agents may use of a snapshot: search, the entity a page is about, and the links between pages.
 *
 * <p>Recent searches are kept, since several agents ask the same and a draft is tried while it is hardened and again
 * when it is done. Safe to share between threads.
 */
final class Library {
    /** Pages of one search at most; agents that read fewer take the first ones. */
    private static final int PAGES = 50;
    private static final int KEPT_SEARCHES = 2_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Snapshot snapshot;
    private final ClaimGraph graph;
    private final Map<String, List<Integer>> entitiesByDocument = new HashMap<>();
    private final RecentLookups<String, List<List<Integer>>> searches = new RecentLookups<>(KEPT_SEARCHES, found -> 1);
    private final RecentLookups<String, List<Integer>> mentions = new RecentLookups<>(KEPT_SEARCHES, found -> 1);
    /** Folded labels by node, each made when it is first asked for; writing one twice does no harm. */
    private final String[] folded;

    Library(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.graph = snapshot.graph();
        this.folded = new String[graph.nodeCount()];
        for (int node = 0; node < graph.entityCount(); node++) {
            entitiesByDocument.computeIfAbsent(graph.entity(node).document(), k -> new ArrayList<>(1)).add(node);
        }
    }

    ClaimGraph graph() {
        return graph;
    }

    /** Entities whose page is among the first {@code pages} that a search finds, best first, each once. */
    List<Integer> search(String query, int pages) {
        List<List<Integer>> found = searches.get(query, q -> snapshot.passages()
                .search(q, PAGES)
                .stream()
                .map(Passage::document)
                .map(document -> entitiesByDocument.getOrDefault(document, List.of()))
                .toList());
        Set<Integer> entities = new LinkedHashSet<>();
        found.subList(0, Math.min(pages, found.size())).forEach(entities::addAll);
        return List.copyOf(entities);
    }

    /** Entities whose page holds the phrase, at most {@code limit}. */
    List<Integer> mentioning(String phrase, int limit) {
        return mentions.get(limit + " " + phrase, key -> {
            List<Integer> found = new ArrayList<>();
            for (String document : snapshot.passages().documentsWithPhrase(phrase, limit)) {
                found.addAll(entitiesByDocument.getOrDefault(document, List.of()));
            }
            return List.copyOf(found);
        });
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

    /** The label of a node in lower case without diacritics and punctuation, a blank at each end. */
    String folded(int node) {
        String label = folded[node];
        if (label == null) {
            label = fold(graph.value(node).label());
            folded[node] = label;
        }
        return label;
    }

    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return " " + SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
