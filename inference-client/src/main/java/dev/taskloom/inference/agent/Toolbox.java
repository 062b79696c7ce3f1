package dev.taskloom.inference.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.ToolDefinition;
import dev.taskloom.schemas.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tools of one trajectory, and the gate before them: only a call that is right in form reaches a tool. */
final class Toolbox {
    private final Map<String, Checked> tools = new LinkedHashMap<>();

    private record Checked(Tool tool, ArgumentSchema schema) {}

    Toolbox(List<Tool> tools) {
        for (Tool tool : tools) {
            ToolDefinition definition = tool.definition();
            Checked checked = new Checked(tool, ArgumentSchema.of(definition.parameters()));
            if (this.tools.put(definition.name(), checked) != null) {
                throw new IllegalArgumentException("two tools are called '" + definition.name() + "'");
            }
        }
    }

    List<ToolDefinition> definitions() {
        return tools.values().stream().map(checked -> checked.tool().definition()).toList();
    }

    /** Does what a call asks for, or tells what is wrong with it. */
    ToolResult call(ToolCall call) {
        Checked checked = tools.get(call.name());
        if (checked == null) {
            return ToolResult.error("there is no tool '" + call.name() + "'; " + (tools.isEmpty()
                    ? "there are none"
                    : "there are: " + String.join(", ", tools.keySet())));
        }
        JsonNode arguments;
        try {
            arguments = Json.read(call.arguments(), JsonNode.class);
        } catch (JsonProcessingException e) {
            return ToolResult.error("the arguments of '" + call.name() + "' are not JSON (" + e.getOriginalMessage()
                    + "); send one JSON object");
        }
        List<String> problems = checked.schema().problems(arguments);
        return arguments instanceof ObjectNode object && problems.isEmpty()
                ? checked.tool().call(object)
                : ToolResult.error("the arguments of '" + call.name() + "' do not fit: " + String.join("; ", problems));
    }
}
