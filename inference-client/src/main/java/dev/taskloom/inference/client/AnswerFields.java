package dev.taskloom.inference.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.schemas.Json;

/** Reads the parts of an answer, whole or streamed, into an {@link Answer}; what is not as it should be is left out. */
final class AnswerFields {
    /** No count of tokens is larger; a sum of a billion such still fits. */
    private static final long MOST_TOKENS = 1L << 32;

    private AnswerFields() {}

    /**
     * @param root one {@code chat.completion} or {@code chat.completion.chunk}
     * @return false when it is neither
     */
    static boolean read(JsonNode root, Answer answer) {
        JsonNode choices = root.path("choices");
        JsonNode usage = root.path("usage");
        if (usage.isObject()) {
            answer.usage(usage(usage));
        }
        answer.servedBy(text(root.path("model")), text(root.path("system_fingerprint")));
        if (!choices.isArray() || choices.isEmpty()) {
            // The last piece of a stream holds the usage and nothing else.
            return choices.isArray() && usage.isObject();
        }
        JsonNode choice = choices.get(0);
        JsonNode message = choice.path(choice.has("message") ? "message" : "delta");
        if (choice.path("finish_reason").isTextual()) {
            answer.finished(choice.path("finish_reason").asText());
        }
        answer.content(content(message.path("content")));
        JsonNode reasoning = message.path("reasoning_content");
        answer.reasoning(text(reasoning.isTextual() ? reasoning : message.path("reasoning")));
        return message.isObject() && calls(message.path("tool_calls"), answer);
    }

    /** Some servers give a list of parts. */
    private static String content(JsonNode content) {
        if (!content.isArray()) {
            return text(content);
        }
        StringBuilder parts = new StringBuilder();
        content.forEach(part -> parts.append(text(part.path("text"))));
        return parts.toString();
    }

    private static boolean calls(JsonNode calls, Answer answer) {
        for (JsonNode call : calls) {
            String id = text(call.path("id"));
            JsonNode function = call.path("function");
            JsonNode arguments = function.path("arguments");
            int place = call.path("index").isInt()
                    ? call.path("index").asInt()
                    : id.isEmpty() && answer.calls() > 0 ? answer.calls() - 1 : answer.calls();
            boolean known = answer.call(place, id, text(function.path("name")),
                    arguments.isObject() ? Json.line(arguments) : text(arguments));
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private static Usage usage(JsonNode usage) {
        JsonNode hits = usage.path("prompt_cache_hit_tokens");
        return new Usage(tokens(usage.path("prompt_tokens")),
                tokens(hits.isNumber() ? hits : usage.path("prompt_tokens_details").path("cached_tokens")),
                tokens(usage.path("completion_tokens")),
                tokens(usage.path("completion_tokens_details").path("reasoning_tokens")));
    }

    private static long tokens(JsonNode count) {
        return count.canConvertToLong() ? Math.clamp(count.asLong(), 0, MOST_TOKENS) : 0;
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "";
    }
}
