package dev.taskloom.inference.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * A tool that a model may call.
 *
 * @param name        lower-case words joined by underscores
 * @param description what it does, for the model
 * @param parameters  JSON Schema of the arguments, an object
 */
public record ToolDefinition(String name, String description, JsonNode parameters) {
    public ToolDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        parameters = parameters.deepCopy();
    }
}
