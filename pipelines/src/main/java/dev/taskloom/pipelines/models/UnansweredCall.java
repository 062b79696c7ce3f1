package dev.taskloom.pipelines.models;

import java.util.Objects;

/**
 * A call that was given up, and may be answered another time.
 *
 * @param id  of what asked
 * @param key under which the journal would keep its outcome
 */
public record UnansweredCall(String id, String key, String reason) {
    public UnansweredCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(reason, "reason");
    }
}
