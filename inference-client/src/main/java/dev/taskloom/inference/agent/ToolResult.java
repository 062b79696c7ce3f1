package dev.taskloom.inference.agent;

import java.util.Objects;

/**
 * What the model is told about a call.
 *
 * @param failed whether the call did nothing, or not what was asked
 */
public record ToolResult(String content, boolean failed) {
    public ToolResult {
        Objects.requireNonNull(content, "content");
    }

    public static ToolResult of(String content) {
        return new ToolResult(content, false);
    }

    /** An error, in words that help to do it better. */
    public static ToolResult error(String reason) {
        return new ToolResult("Error: " + reason, true);
    }
}
