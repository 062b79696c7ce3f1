package dev.taskloom.schemas;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A proposed task with its reference answer and evidence; nobody has checked it yet.
 *
 * @param seed     what it grew from
 * @param variant  its number among the drafts of that seed, from 0
 * @param language ISO 639-1 code of the prompt
 * @param measures structural difficulty by name, such as {@code hops} and {@code clauses}
 * @param wording  whose words the prompt has; {@code null} when no model was asked for some
 */
public record Draft(Seed seed, int variant, String language, String prompt, ReferenceAnswer answer,
        EnvironmentRef environment, TaskBody body, SortedMap<String, Integer> measures, Wording wording) {
    public Draft {
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(body, "body");
        measures = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    }

    /** The same draft in those words. */
    public Draft worded(String words, Wording origin) {
        return new Draft(seed, variant, language, words, answer, environment, body, measures, origin);
    }

    /** The id the task has when it is accepted: it depends on the kind and the body, not on the run. */
    public TaskId taskId() {
        return TaskId.of(seed.kind(), body);
    }
}
