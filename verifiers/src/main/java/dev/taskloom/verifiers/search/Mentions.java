package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.snapshot.PassageIndex;
import dev.taskloom.environments.search.snapshot.RecentLookups;
import dev.taskloom.schemas.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Entities whose own page holds a value's words; the last lookups are kept. */
final class Mentions {
    private static final int PASSAGES = 5_000;
    /** Words on more pages than this tell nothing apart. */
    private static final int MOST_PAGES = 1_000;
    private static final long MOST_KEPT = 1_000_000;
    private static final int[] TOO_MANY = new int[0];

    private final PassageIndex passages;
    private final Pages pages;
    private final Surfaces surfaces;
    private final RecentLookups<String, int[]> recent = new RecentLookups<>(MOST_KEPT, nodes -> 10L + nodes.length);

    Mentions(PassageIndex passages, Pages pages, Surfaces surfaces) {
        this.passages = passages;
        this.pages = pages;
        this.surfaces = surfaces;
    }

    /** Entities whose page writes one of the values, in index order; empty when there are too many to look at. */
    Optional<Set<Integer>> of(Iterable<Value> values) {
        Set<Integer> nodes = new LinkedHashSet<>();
        for (Value value : values) {
            for (String form : surfaces.of(value)) {
                int[] found = recent.get(form, this::find);
                if (found == TOO_MANY) {
                    return Optional.empty();
                }
                for (int node : found) {
                    nodes.add(node);
                }
            }
        }
        return Optional.of(nodes);
    }

    private int[] find(String form) {
        Set<String> documents = passages.documentsWithPhrase(form, PASSAGES);
        return documents.size() > MOST_PAGES
                ? TOO_MANY
                : documents.stream().flatMap(d -> pages.entities(d).stream()).mapToInt(Integer::intValue).toArray();
    }
}
