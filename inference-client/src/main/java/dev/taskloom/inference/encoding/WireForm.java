package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.ToolDefinition;
import java.util.List;

/** Messages and tools as the JSON of the OpenAI interface, as far as the encoding reads it. */
final class WireForm {
    private WireForm() {}

    static ObjectNode message(ChatMessage message) {
        return switch (message) {
            case ChatMessage.System said -> system(said.content());
            case ChatMessage.Developer said -> said("developer", said.content());
            case ChatMessage.User said -> said("user", said.content());
            case ChatMessage.Assistant said -> assistant(said);
            case ChatMessage.Tool said -> said("tool", said.content()).put("tool_call_id", said.callId());
        };
    }

    static ObjectNode system(String content) {
        return said("system", content);
    }

    private static ObjectNode said(String role, String content) {
        return JsonNodeFactory.instance.objectNode().put("role", role).put("content", content);
    }

    private static ObjectNode assistant(ChatMessage.Assistant said) {
        ObjectNode message = said("assistant", said.content()).put("reasoning_content", said.reasoning());
        ArrayNode calls = message.putArray("tool_calls");
        for (ToolCall call : said.toolCalls()) {
            calls.addObject()
                    .put("id", call.id())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
        return message;
    }

    static ArrayNode tools(List<ToolDefinition> definitions) {
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        for (ToolDefinition definition : definitions) {
            tools.addObject()
                    .put("type", "function")
                    .putObject("function")
                    .put("name", definition.name())
                    .put("description", definition.description())
                    .set("parameters", definition.parameters());
        }
        return tools;
    }
}
