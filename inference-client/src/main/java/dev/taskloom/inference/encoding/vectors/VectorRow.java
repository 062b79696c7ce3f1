package dev.taskloom.inference.encoding.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import java.util.ArrayList;
import java.util.List;

/** The fields of a row, with errors that name the one that is missing or wrong. */
final class VectorRow {
    private VectorRow() {}

    static Exercise encode(JsonNode row) {
        JsonNode config = row.path("config");
        return new Exercise.Encode(list(config, "context", false), list(row, "messages", true), text(config,
                "thinking_mode"), flag(config, "drop_thinking"), flag(config, "add_default_bos_token"));
    }

    static Exercise parse(JsonNode row) {
        return new Exercise.Parse(text(row, "text"), text(row, "thinking_mode"));
    }

    static VectorOutcome expectedPrompt(JsonNode row) {
        return expectsError(row)
                ? new VectorOutcome.Error("")
                : new VectorOutcome.Prompt(text(row, "expected_prompt"));
    }

    static VectorOutcome expectedMessage(JsonNode row) {
        if (expectsError(row)) {
            return new VectorOutcome.Error("");
        }
        JsonNode message = row.path("expected_message");
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : list(message, "tool_calls", false)) {
            JsonNode function = call.path("function");
            calls.add(new ToolCall(Integer.toString(calls.size()), text(function, "name"), text(function,
                    "arguments")));
        }
        return new VectorOutcome.Message(new ChatMessage.Assistant(text(message, "content"), text(message,
                "reasoning_content"), calls));
    }

    private static boolean expectsError(JsonNode row) {
        return row.path("expected_error").asBoolean(false);
    }

    static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException("'" + field + "' is missing or not a string");
        }
        return node.path(field).textValue();
    }

    private static boolean flag(JsonNode node, String field) {
        return node.path(field).asBoolean(true);
    }

    private static List<JsonNode> list(JsonNode node, String field, boolean required) {
        JsonNode value = node.path(field);
        if (value.isArray() || (value.isMissingNode() && !required)) {
            List<JsonNode> elements = new ArrayList<>();
            value.forEach(elements::add);
            return elements;
        }
        throw new IllegalArgumentException("'" + field + "' is missing or not a list");
    }
}
