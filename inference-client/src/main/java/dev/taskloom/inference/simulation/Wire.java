package dev.taskloom.inference.simulation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.schemas.Json;
import java.util.ArrayList;
import java.util.List;

/** Chat completions as OpenAI-compatible servers write them; the same message gives the same text. */
final class Wire {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PIECE = 8;

    private Wire() {}

    static String error(String message) {
        ObjectNode root = NODES.objectNode();
        root.putObject("error").put("message", message).put("type", "simulated");
        return Json.line(root);
    }

    static String whole(SimulatedRequest request, Reply.Message reply) {
        ObjectNode root = root(request, "chat.completion");
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
        choice.put("finish_reason", reply.finishReason());
        ChatMessage.Assistant said = reply.message();
        ObjectNode message = choice.putObject("message").put("role", "assistant").put("content", said.content());
        if (!said.reasoning().isEmpty()) {
            message.put("reasoning_content", said.reasoning());
        }
        for (ToolCall call : said.toolCalls()) {
            message.withArray("tool_calls").add(call(call, call.arguments()));
        }
        root.set("usage", usage(reply.usage()));
        return Json.line(root);
    }

    /** The events of a stream, the closing mark among them. */
    static List<String> events(SimulatedRequest request, Reply.Message reply) {
        List<String> events = new ArrayList<>();
        ChatMessage.Assistant said = reply.message();
        pieces(said.reasoning()).forEach(
                piece -> events.add(delta(request, NODES.objectNode().put("reasoning_content", piece), null)));
        pieces(said.content())
                .forEach(piece -> events.add(delta(request, NODES.objectNode().put("content", piece), null)));
        for (int i = 0; i < said.toolCalls().size(); i++) {
            ToolCall call = said.toolCalls().get(i);
            events.add(delta(request, callDelta(call(call, "").put("index", i)), null));
            for (String piece : pieces(call.arguments())) {
                ObjectNode rest = NODES.objectNode().put("index", i);
                rest.putObject("function").put("arguments", piece);
                events.add(delta(request, callDelta(rest), null));
            }
        }
        events.add(delta(request, NODES.objectNode(), reply.finishReason()));
        ObjectNode last = root(request, "chat.completion.chunk");
        last.putArray("choices");
        last.set("usage", usage(reply.usage()));
        events.add(Json.line(last));
        events.add("[DONE]");
        return events;
    }

    private static ObjectNode callDelta(ObjectNode call) {
        ObjectNode delta = NODES.objectNode();
        delta.putArray("tool_calls").add(call);
        return delta;
    }

    private static String delta(SimulatedRequest request, ObjectNode delta, String finishReason) {
        ObjectNode root = root(request, "chat.completion.chunk");
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", finishReason);
        return Json.line(root);
    }

    private static ObjectNode root(SimulatedRequest request, String object) {
        return NODES.objectNode()
                .put("id", "sim-" + request.hash().substring(0, 16))
                .put("object", object)
                .put("created", 0)
                .put("model", request.body().path("model").asText("simulated"))
                .put("system_fingerprint", "simulated-1");
    }

    private static ObjectNode call(ToolCall call, String arguments) {
        ObjectNode node = NODES.objectNode().put("id", call.id()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", arguments);
        return node;
    }

    private static ObjectNode usage(Usage usage) {
        ObjectNode node = NODES.objectNode()
                .put("prompt_tokens", usage.promptTokens())
                .put("completion_tokens", usage.completionTokens())
                .put("total_tokens", usage.totalTokens())
                .put("prompt_cache_hit_tokens", usage.cachedTokens());
        node.putObject("completion_tokens_details").put("reasoning_tokens", usage.reasoningTokens());
        return node;
    }

    /** Pieces of a few whole characters. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = Math.min(text.length(), start + PIECE);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
