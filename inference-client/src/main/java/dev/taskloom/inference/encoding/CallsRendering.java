package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.schemas.Json;
import java.util.Map;

/** Writes the calls of an assistant turn: strings as they are, everything else as JSON. */
final class CallsRendering {
    private final Dialect dialect;
    private final PromptBuilder out;

    CallsRendering(Dialect dialect, PromptBuilder out) {
        this.dialect = dialect;
        this.out = out;
    }

    void render(WireMessage message, JsonNode calls) {
        String block = dialect.blocks().calls();
        out.markup("\n\n" + dialect.opening(block) + ">\n");
        calls.forEach(call -> invoke(message, call.path("function")));
        out.markup(dialect.closing(block) + ">");
    }

    private void invoke(WireMessage message, JsonNode function) {
        if (!function.path("name").isTextual()) {
            throw message.malformed("a call has no function name");
        }
        String name = function.path("name").textValue();
        String element = dialect.blocks().invoke();
        out.markup(dialect.opening(element) + " name=\"").text(name).markup("\">\n");
        String separator = "";
        for (Map.Entry<String, JsonNode> argument : arguments(message, name, function.path("arguments")).properties()) {
            out.markup(separator);
            parameter(argument.getKey(), argument.getValue());
            separator = "\n";
        }
        out.markup("\n" + dialect.closing(element) + ">\n");
    }

    private void parameter(String name, JsonNode value) {
        String element = dialect.blocks().parameter();
        out.markup(dialect.opening(element) + " name=\"")
                .text(name)
                .markup("\" string=\"" + value.isTextual() + "\">")
                .text(value.isTextual() ? value.textValue() : PythonJson.text(value))
                .markup(dialect.closing(element) + ">");
    }

    private static JsonNode arguments(WireMessage message, String tool, JsonNode json) {
        try {
            JsonNode arguments = Json.mapper().readTree(json.isTextual() ? json.textValue() : "");
            if (arguments.isObject()) {
                return arguments;
            }
        } catch (JsonProcessingException e) {
            // Falls through: text that is no JSON and JSON that is no object are the same mistake.
        }
        throw new EncodingException(new MessageSlip.BadArguments(message.place(), tool));
    }
}
