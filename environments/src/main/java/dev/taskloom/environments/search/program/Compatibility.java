package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Value;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether two values of one relation may mean the same thing.
 *
 * <p>Fails closed: values that merely might agree (a year and a day of it, a town and its county, two spellings that
 * share a word) count as compatible, so that they never serve as a contradiction.
 */
final class Compatibility {
    private static final int PLACE_CHAIN_LIMIT = 8;

    private final ClaimGraph graph;

    Compatibility(ClaimGraph graph) {
        this.graph = graph;
    }

    boolean mayBeSame(int nodeA, int nodeB) {
        if (nodeA == nodeB) {
            return true;
        }
        Value a = graph.value(nodeA);
        Value b = graph.value(nodeB);
        if (a instanceof Value.DateValue dateA && b instanceof Value.DateValue dateB) {
            return DateInterval.of(dateA).overlaps(DateInterval.of(dateB));
        }
        if (a instanceof Value.NumberValue || b instanceof Value.NumberValue) {
            return a.getClass() != b.getClass();
        }
        return shareWord(a.label(), b.label()) || (graph.isEntity(nodeA) && graph.isEntity(nodeB)
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

    private static boolean shareWord(String a, String b) {
        Set<String> words = words(a);
        words.retainAll(words(b));
        return !words.isEmpty();
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
