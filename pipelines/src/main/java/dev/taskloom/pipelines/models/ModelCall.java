package dev.taskloom.pipelines.models;

import dev.taskloom.inference.chat.ChatRequest;
import java.util.Objects;

/**
 * A call that a pipeline wants made.
 *
 * @param id        of what asks; its reply carries it
 * @param replicate which of several answers to one request that are wanted apart, from zero
 * @param step      which step of a conversation, from zero
 */
public record ModelCall(String id, ChatRequest request, int replicate, int step) {
    public ModelCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
    }
}
