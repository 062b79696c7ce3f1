package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ChatRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is to be rendered, in the wire form of the OpenAI interface, in which tools and response format hang on a system or
 * developer message.
 *
 * @param context      earlier messages, rendered before; they are looked at and not rendered again
 * @param messages     those to render
 * @param dropThinking the reference's switch of that name; whatever it says, reasoning before the last user message is
 *                     never rendered, but developer messages there are refused when it is on
 * @param begin        whether a prompt without context begins with the begin token
 */
public record PromptRequest(List<JsonNode> context, List<JsonNode> messages, ThinkingMode mode, boolean dropThinking,
        boolean begin) {
    public PromptRequest {
        context = List.copyOf(context);
        messages = List.copyOf(messages);
        Objects.requireNonNull(mode, "mode");
    }

    /** A whole conversation from its start. */
    public static PromptRequest of(List<JsonNode> messages, ThinkingMode mode) {
        return new PromptRequest(List.of(), messages, mode, true, true);
    }

    /** The conversation of a request; its tools and response format hang on its first system message. */
    public static PromptRequest of(ChatRequest request, ThinkingMode mode) {
        List<JsonNode> messages = new ArrayList<>(request.messages().stream().map(WireForm::message).toList());
        if (!request.tools().isEmpty() || request.responseFormat() != null) {
            if (!messages.get(0).path("role").asText().equals("system")) {
                messages.add(0, WireForm.system(""));
            }
            ObjectNode first = (ObjectNode) messages.get(0);
            first.set("tools", WireForm.tools(request.tools()));
            first.set("response_format", request.responseFormat());
        }
        return of(messages, mode);
    }
}
