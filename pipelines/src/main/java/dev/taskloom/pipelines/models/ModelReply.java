package dev.taskloom.pipelines.models;

import dev.taskloom.inference.chat.ChatOutcome;
import java.util.Objects;

/**
 * A final outcome of a call: answered, broken off or refused.
 *
 * @param id  of what asked
 * @param key under which the journal keeps it
 */
public record ModelReply(String id, String key, ChatOutcome outcome) {
    public ModelReply {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(outcome, "outcome");
    }
}
