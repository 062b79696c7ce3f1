package dev.taskloom.environments.corpus;

import java.util.Objects;

/**
 * A record that could not be used, counted and kept with its reason while the rest goes on.
 *
 * @param reason reason code, lower-case words joined by dashes, such as {@code corrupt-gzip}
 * @param detail one sentence for people
 */
public record SetAside(Origin origin, String reason, String detail) {
    public SetAside {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
