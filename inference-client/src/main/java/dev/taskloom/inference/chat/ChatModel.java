package dev.taskloom.inference.chat;

import java.util.concurrent.CompletableFuture;

/** A model that can be asked; safe to share between threads. */
public interface ChatModel {
    /**
     * Name of the configured model: endpoint profile, model name, and whatever else changes its answers; it is part of the
     * key under which an answer is kept. It never holds a key or password.
     */
    String profile();

    /** Asks once, without repeating; the future never fails for the model's or provider's fault. */
    CompletableFuture<ChatOutcome> ask(ChatRequest request);
}
