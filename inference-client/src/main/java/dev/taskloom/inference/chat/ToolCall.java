package dev.taskloom.inference.chat;

import java.util.Objects;

/**
 * A call that a model asks for; nothing in it has been checked.
 *
 * @param id        the provider's id of the call, which its result must name
 * @param name      the tool, which may not exist
 * @param arguments what should be a JSON object
 */
public record ToolCall(String id, String name, String arguments) {
    public ToolCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }
}
