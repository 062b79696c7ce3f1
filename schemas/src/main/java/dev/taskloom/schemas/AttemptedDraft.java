package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/** A draft with what the agents made of it. */
public record AttemptedDraft(Draft draft, List<Attempt> attempts) {
    public AttemptedDraft {
        Objects.requireNonNull(draft, "draft");
        attempts = List.copyOf(attempts);
    }
}
