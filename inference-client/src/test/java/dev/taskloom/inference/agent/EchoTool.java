package dev.taskloom.inference.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ToolDefinition;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A tool that gives back the text it is given. */
final class EchoTool implements Tool {
    @Override
    public ToolDefinition definition() {
        return new ToolDefinition("echo", "Gives back a text", json("""
                {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"],
                 "additionalProperties": false}"""));
    }

    @Override
    public ToolResult call(ObjectNode arguments) {
        return ToolResult.of(arguments.path("text").textValue());
    }

    static JsonNode json(String text) {
        try {
            return Json.read(text, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
