package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.DateInterval;
import dev.taskloom.schemas.Value;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides whether two values of one relation may mean the same thing.
 *
 * <p>Fails closed: values that merely might agree (a year and a day of it, a town and its county, two spellings that
 * share a word) count as compatible, so that they never serve as a contradiction.
 */
final class Compatibility {
    private static final int PLACE_CHAIN_LIMIT = 8;

    private final ClaimGraph graph;
    /** Words of labels, kept: the few places and people of a question are compared with many others. */
    private final Map<Integer, Set<String>> words = new ConcurrentHashMap<>();

    Compatibility(ClaimGraph graph) {
        this.graph = graph;
    }

    boolean mayBeSame(int nodeA, int nodeB) {
        if (nodeA == nodeB) {
            return true;
        }
        DateInterval daysA = graph.interval(nodeA);
        DateInterval daysB = graph.interval(nodeB);
        if (daysA != null && daysB != null) {
            return daysA.overlaps(daysB);
        }
        Value a = graph.value(nodeA);
        Value b = graph.value(nodeB);
        if (a instanceof Value.NumberValue || b instanceof Value.NumberValue) {
            return a.getClass() != b.getClass();
        }
        return shareWord(nodeA, nodeB) || (graph.isEntity(nodeA) && graph.isEntity(nodeB)
                && (liesIn(nodeA, nodeB) || liesIn(nodeB, nodeA)));
    }

    private boolean liesIn(int inner, int outer) {
        Set<Integer> seen = new HashSet<>();
        int[] frontier = {inner};
        for (int step = 0; step < PLACE_CHAIN_LIMIT && frontier.length > 0; step++) {
            frontier = Arrays.stream(frontier)
                    .flatMap(n -> Arrays.stream(graph.objects(n, Predicate.LOCATED_IN)))
                    .filter(seen::add)
                    .toArray();
            if (seen.contains(outer)) {
                return true;
            }
        }
        return false;
    }

    private boolean shareWord(int nodeA, int nodeB) {
        return !Collections.disjoint(words(nodeA), words(nodeB));
    }

    private Set<String> words(int node) {
        return words.computeIfAbsent(node, n -> words(graph.value(n).label()));
    }

    private static Set<String> words(String label) {
        String folded = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>();
        for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 3) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            words.add(folded.strip());
        }
        return words;
    }
}
