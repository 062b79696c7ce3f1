package dev.taskloom.schemas;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How hard a task is, as far as a program can tell.
 *
 * @param measures structural figures by name; for search: {@code hops}, {@code clauses}, {@code minimum_source_cover},
 *                 {@code weakest_clause_candidates}, {@code near_misses}
 * @param solvedBy agents whose answer was right
 * @param failedBy agents whose answer was refuted or missing
 */
public record Difficulty(SortedMap<String, Integer> measures, List<String> solvedBy, List<String> failedBy) {
    public Difficulty {
        measures = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        solvedBy = List.copyOf(solvedBy);
        failedBy = List.copyOf(failedBy);
    }
}
