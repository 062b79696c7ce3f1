package dev.taskloom.schemas;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a task grows from.
 *
 * @param kind       the kind of task it is for
 * @param subject    what it points at in its environment, such as an entity id
 * @param label      its name, for people
 * @param stratum    the group it was drawn from, such as {@code en|example.org|person}
 * @param rank       its place in the run's order, from 0; ties between tasks are settled by it
 * @param popularity the figures that made it eligible, by name
 */
public record Seed(TaskKind kind, String subject, String label, String stratum, int rank,
        SortedMap<String, Double> popularity) {
    public Seed {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(stratum, "stratum");
        popularity = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(popularity));
    }
}
