package dev.taskloom.inference.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.ToolChoice;
import dev.taskloom.inference.chat.ToolDefinition;
import dev.taskloom.inference.client.ProviderProfile.Role;
import dev.taskloom.schemas.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request as the JSON that an endpoint takes; equal requests give equal bytes. */
final class RequestBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RequestBody() {}

    /** UTF-8; half a surrogate pair, which it cannot say and servers choke on, becomes a question mark. */
    static byte[] bytes(Endpoint endpoint, ChatRequest request) {
        return Json.line(body(endpoint, request)).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode body(Endpoint endpoint, ChatRequest request) {
        ProviderProfile profile = endpoint.profile();
        ObjectNode body = NODES.objectNode();
        body.put("model", endpoint.model());
        body.set("messages", messages(profile, request));
        if (!request.tools().isEmpty()) {
            ArrayNode tools = body.putArray("tools");
            request.tools().forEach(tool -> tools.add(tool(tool)));
            toolChoice(body, request.toolChoice());
        }
        thinking(body, profile, request.thinking());
        if (!endpoint.reasoningEffort().isEmpty() && request.thinking() != Thinking.OFF) {
            body.put("reasoning_effort", endpoint.reasoningEffort());
        }
        sampling(body, request.sampling());
        if (request.responseFormat() != null) {
            body.set("response_format", request.responseFormat());
        }
        if (endpoint.stream()) {
            body.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        return body;
    }

    private static ArrayNode messages(ProviderProfile profile, ChatRequest request) {
        List<ChatMessage> messages = request.messages();
        int lastUser = lastUser(messages);
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < messages.size(); i++) {
            boolean thisTurn = i > lastUser;
            array.add(switch (messages.get(i)) {
                case ChatMessage.System system -> message("system", system.content());
                case ChatMessage.Developer developer ->
                    message(profile.developer == Role.DEVELOPER ? "developer" : "system", developer.content());
                case ChatMessage.User user -> message("user", user.content());
                case ChatMessage.Tool result ->
                    message("tool", result.content()).put("tool_call_id", result.callId());
                case ChatMessage.Assistant assistant ->
                    assistant(profile, assistant, profile.thinks(request) && carries(profile, assistant, thisTurn));
            });
        }
        return array;
    }

    private static int lastUser(List<ChatMessage> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i) instanceof ChatMessage.User || messages.get(i) instanceof ChatMessage.Developer) {
                return i;
            }
        }
        return -1;
    }

    private static boolean carries(ProviderProfile profile, ChatMessage.Assistant assistant, boolean thisTurn) {
        return switch (profile.reasoningBack) {
            case WHERE_TOOLS_WERE_CALLED -> !assistant.toolCalls().isEmpty();
            case SINCE_THE_LAST_USER -> thisTurn;
            case NEVER -> false;
        };
    }

    private static ObjectNode assistant(ProviderProfile profile, ChatMessage.Assistant assistant, boolean carries) {
        ObjectNode message = message("assistant", assistant.content());
        if (carries) {
            // Also when it is empty: providers refuse the message for want of the field.
            message.put(profile.reasoningField, assistant.reasoning());
        }
        if (!assistant.toolCalls().isEmpty()) {
            ArrayNode calls = message.putArray("tool_calls");
            assistant.toolCalls().forEach(call -> calls.add(call(call)));
        }
        return message;
    }

    private static ObjectNode message(String role, String content) {
        return NODES.objectNode().put("role", role).put("content", content);
    }

    private static ObjectNode call(ToolCall call) {
        ObjectNode node = NODES.objectNode().put("id", call.id()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", call.arguments());
        return node;
    }

    private static ObjectNode tool(ToolDefinition tool) {
        ObjectNode node = NODES.objectNode().put("type", "function");
        node.putObject("function")
                .put("name", tool.name())
                .put("description", tool.description())
                .set("parameters", tool.parameters());
        return node;
    }

    private static void toolChoice(ObjectNode body, ToolChoice choice) {
        switch (choice) {
            case ToolChoice.Auto auto -> body.put("tool_choice", "auto");
            case ToolChoice.None none -> body.put("tool_choice", "none");
            case ToolChoice.Required required -> body.put("tool_choice", "required");
            case ToolChoice.Named named ->
                body.putObject("tool_choice").put("type", "function").putObject("function").put("name", named.tool());
        }
    }

    private static void thinking(ObjectNode body, ProviderProfile profile, Thinking thinking) {
        if (thinking == Thinking.DEFAULT) {
            return;
        }
        boolean on = thinking == Thinking.ON;
        switch (profile.thinkingSwitch) {
            case THINKING_OBJECT -> body.putObject("thinking").put("type", on ? "enabled" : "disabled");
            case TEMPLATE_ARGUMENT -> body.putObject("chat_template_kwargs").put("thinking", on);
            case NONE -> throw new IllegalArgumentException("a request that the rules refuse");
        }
    }

    private static void sampling(ObjectNode body, ChatRequest.Sampling sampling) {
        if (sampling.maxTokens() != null) {
            body.put("max_tokens", sampling.maxTokens());
        }
        if (sampling.temperature() != null) {
            body.put("temperature", sampling.temperature());
        }
        if (sampling.topP() != null) {
            body.put("top_p", sampling.topP());
        }
        if (sampling.seed() != null) {
            body.put("seed", sampling.seed());
        }
        if (sampling.logprobs()) {
            body.put("logprobs", true);
        }
    }
}
