package dev.taskloom.inference.encoding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rendered conversation as pieces: control tokens, and the longest runs of text between them.
 *
 * <p>Runs are never split, because how text becomes tokens depends on what stands beside it.
 */
public record Prompt(List<Segment> segments) {
    public Prompt {
        segments = List.copyOf(segments);
    }

    /** All pieces joined: what the reference gives, where control tokens and text that looks like them are one. */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
