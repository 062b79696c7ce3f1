package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Usage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Requests, and a model that answers them at once and counts. */
final class Calls implements ChatModel {
    private final AtomicInteger sent = new AtomicInteger();
    private final Function<String, CompletableFuture<ChatOutcome>> answers;

    /** @param answers outcome by the text of the request */
    Calls(Function<String, CompletableFuture<ChatOutcome>> answers) {
        this.answers = answers;
    }

    /** Gives every call another answer: one that is asked twice shows. */
    static Calls numbered() {
        AtomicInteger number = new AtomicInteger();
        return new Calls(
                text -> CompletableFuture.completedFuture(answer(text + " is number " + number.incrementAndGet())));
    }

    static ChatRequest request(String text) {
        return ChatRequest.of(List.of(new ChatMessage.User(text)));
    }

    static ChatOutcome answer(String text) {
        return new ChatOutcome.Answered(new ChatMessage.Assistant(text, "", List.of()), new Usage(10, 2, 5, 1), "m",
                "");
    }

    int sent() {
        return sent.get();
    }

    @Override
    public String profile() {
        return "test";
    }

    @Override
    public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
        sent.incrementAndGet();
        return answers.apply(((ChatMessage.User) request.messages().getFirst()).content());
    }
}
