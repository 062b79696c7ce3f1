package dev.taskloom.inference.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * What a model is asked; which model, and where, is not part of it.
 *
 * @param messages       the conversation so far, oldest first, at least one
 * @param tools          tools the model may call
 * @param sampling       how its words are drawn
 * @param responseFormat the {@code response_format} of the OpenAI interface, {@code null} for free text
 */
public record ChatRequest(List<ChatMessage> messages, List<ToolDefinition> tools, ToolChoice toolChoice,
        Thinking thinking, Sampling sampling, JsonNode responseFormat) {
    public ChatRequest {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs a message");
        }
        tools = List.copyOf(tools);
        Objects.requireNonNull(toolChoice, "toolChoice");
        Objects.requireNonNull(thinking, "thinking");
        Objects.requireNonNull(sampling, "sampling");
    }

    /**
     * How words are drawn; {@code null} leaves a value to the provider.
     *
     * @param maxTokens most tokens of the answer, reasoning included
     * @param logprobs  whether the probability of each token is wanted
     */
    public record Sampling(Integer maxTokens, Double temperature, Double topP, Long seed, boolean logprobs) {
        /** All as the provider has it. */
        public static final Sampling DEFAULT = new Sampling(null, null, null, null, false);
    }

    /** A request of messages alone. */
    public static ChatRequest of(List<ChatMessage> messages) {
        return new ChatRequest(messages, List.of(), new ToolChoice.Auto(), Thinking.DEFAULT, Sampling.DEFAULT, null);
    }
}
