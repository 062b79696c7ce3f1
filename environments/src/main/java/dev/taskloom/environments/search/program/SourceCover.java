package dev.taskloom.environments.search.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The smallest number of documents that together state every fact of a list, found exactly. */
public final class SourceCover {
    /** Facts beyond this are refused: the search keeps one number for each subset of facts. */
    static final int MAX_FACTS = 20;

    private SourceCover() {}

    /**
     * Size of the smallest set of documents that meets every given set; 0 for no sets.
     *
     * @param sources for each fact, the documents that state it; an empty one is an {@link IllegalArgumentException}
     */
    public static int minimum(Collection<Set<String>> sources) {
        List<Set<String>> facts = new ArrayList<>(sources.stream().distinct().toList());
        if (facts.size() > MAX_FACTS) {
            throw new IllegalArgumentException(facts.size() + " facts are more than the " + MAX_FACTS
                    + " an exact cover is computed for");
        }
        Map<String, Integer> coveredBy = new HashMap<>();
        for (int fact = 0; fact < facts.size(); fact++) {
            if (facts.get(fact).isEmpty()) {
                throw new IllegalArgumentException("a fact without any source cannot be covered");
            }
            for (String document : facts.get(fact)) {
                coveredBy.merge(document, 1 << fact, (a, b) -> a | b);
            }
        }
        int[] masks = coveredBy.values().stream().mapToInt(Integer::intValue).distinct().toArray();
        int all = (1 << facts.size()) - 1;
        int[] fewest = new int[all + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        fewest[0] = 0;
        for (int covered = 0; covered < all; covered++) {
            if (fewest[covered] != Integer.MAX_VALUE) {
                for (int mask : masks) {
                    int next = covered | mask;
                    fewest[next] = Math.min(fewest[next], fewest[covered] + 1);
                }
            }
        }
        return fewest[all];
    }
}
