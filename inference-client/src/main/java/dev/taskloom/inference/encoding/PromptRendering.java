package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One conversation on its way into a prompt. */
final class PromptRendering {
    private final Dialect dialect;
    private final Dialect.Tokens tokens;
    private final PromptRequest request;
    private final PromptBuilder out;
    private final CallsRendering calls;
    private final ResultOrder results;
    private final List<WireMessage> all = new ArrayList<>();
    /** Place of the last message that opens a user's turn, -1 when there is none. */
    private final int lastTurn;
    private final boolean keepsAll;

    PromptRendering(Dialect dialect, PromptBuilder out, Strictness strictness, PromptRequest request) {
        this.dialect = dialect;
        this.tokens = dialect.tokens();
        this.request = request;
        this.out = out;
        this.calls = new CallsRendering(dialect, out);
        request.context().forEach(node -> all.add(new WireMessage(all.size(), node)));
        request.messages().forEach(node -> all.add(new WireMessage(all.size(), node)));
        this.results = new ResultOrder(all, strictness);
        int last = all.size() - 1;
        while (last >= 0 && !opensTurn(all.get(last))) {
            last--;
        }
        this.lastTurn = last;
        this.keepsAll = switch (dialect.retention()) {
            case LAST_TURN -> false;
            case ALL_WITH_TOOLS -> all.stream().anyMatch(PromptRendering::definesTools);
        };
    }

    private static boolean opensTurn(WireMessage message) {
        return message.is("user") || message.is("developer");
    }

    private static boolean definesTools(WireMessage message) {
        return (message.is("system") || message.is("developer")) && !message.list("tools").isEmpty();
    }

    Prompt render() {
        if (request.begin() && request.context().isEmpty()) {
            out.markup(tokens.begin());
        }
        refuseLostDevelopers();
        all.stream().skip(request.context().size()).forEach(this::message);
        return out.prompt();
    }

    private void refuseLostDevelopers() {
        if (request.mode() == ThinkingMode.THINKING && request.dropThinking() && !keepsAll
                && !request.messages().isEmpty()) {
            all.stream().limit(Math.max(lastTurn, 0)).filter(message -> message.is("developer")).forEach(message -> {
                throw new EncodingException(new MessageSlip.DroppedDeveloper(message.place()));
            });
        }
    }

    private void message(WireMessage message) {
        results.check(message);
        switch (message.role()) {
            case "system" -> {
                out.text(message.text("content"));
                toolsAndFormat(message);
            }
            case "user" -> {
                out.markup(tokens.user()).text(message.requiredText("content"));
                answer(message);
            }
            case "developer" -> developer(message);
            case "assistant" -> assistant(message);
            case "tool" -> result(message);
            default -> throw new EncodingException(new MessageSlip.UnknownRole(message.place(), message.role()));
        }
    }

    private void toolsAndFormat(WireMessage message) {
        JsonNode tools = message.list("tools");
        if (!tools.isEmpty()) {
            out.markup("\n\n").markup(ToolsPreamble.of(dialect)).markup("<functions>\n");
            tools.forEach(tool -> out.text(PythonJson.text(function(message, tool))).markup("\n"));
            out.markup("</functions>\n");
        }
        if (!message.absent("response_format")) {
            out.markup("\n\n## Response Format:\n\nYou MUST strictly adhere to the following schema to reply:\n")
                    .text(PythonJson.text(message.node().path("response_format")));
        }
    }

    private static JsonNode function(WireMessage message, JsonNode tool) {
        if (!tool.path("function").isObject()) {
            throw message.malformed("a tool has no function");
        }
        return tool.path("function");
    }

    private void developer(WireMessage message) {
        if (message.text("content").isEmpty()) {
            throw new EncodingException(new MessageSlip.EmptyDeveloper(message.place()));
        }
        out.markup(tokens.user());
        toolsAndFormat(message);
        out.markup("\n\n# The user's message is: ").text(message.text("content"));
        answer(message);
    }

    private void assistant(WireMessage message) {
        String reasoning = message.text("reasoning_content");
        JsonNode asked = message.list("tool_calls");
        if (reasons(message)) {
            if (message.place() > lastTurn && reasoning.isEmpty() && asked.isEmpty()) {
                throw new EncodingException(new MessageSlip.MissingReasoning(message.place()));
            }
            out.text(reasoning).markup(tokens.thinkClose());
        }
        out.text(message.text("content"));
        if (!asked.isEmpty()) {
            calls.render(message, asked);
        }
        out.markup(tokens.end());
    }

    private void result(WireMessage message) {
        ResultOrder.Place place = results.place(message);
        Dialect.Blocks blocks = dialect.blocks();
        if (place.isFirst()) {
            out.markup("\n\n<" + blocks.results() + ">");
        }
        out.markup("\n<" + blocks.result() + ">")
                .text(message.requiredText("content"))
                .markup("</" + blocks.result() + ">");
        if (place.isLast()) {
            out.markup("\n</" + blocks.results() + ">\n\n");
            think(message);
        }
    }

    private void answer(WireMessage question) {
        out.markup(tokens.assistant());
        think(question);
    }

    private void think(WireMessage before) {
        out.markup(reasons(before) ? tokens.thinkOpen() : tokens.thinkClose());
    }

    /** Whether the reasoning of this turn, or of the turn that this message calls for, stands in the prompt. */
    private boolean reasons(WireMessage message) {
        return request.mode() == ThinkingMode.THINKING && (keepsAll || message.place() >= lastTurn);
    }
}
