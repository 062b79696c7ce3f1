package dev.taskloom.inference.calls;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A model whose calls the test answers, one by one. */
final class HandAnswered implements ChatModel {
    private final List<Sent> underWay = new ArrayList<>();
    private int sent;

    /** A call that waits for its outcome. */
    private record Sent(String text, CompletableFuture<ChatOutcome> outcome) {}

    static ChatRequest request(String text) {
        return ChatRequest.of(List.of(new ChatMessage.User(text)));
    }

    static ChatOutcome answer(long promptTokens, long completionTokens) {
        return new ChatOutcome.Answered(new ChatMessage.Assistant("", "", List.of()),
                new Usage(promptTokens, 0, completionTokens, 0), "m", "");
    }

    static ChatOutcome limited(int seconds) {
        return new ChatOutcome.RetryLater("429", true, Duration.ofSeconds(seconds));
    }

    static ChatOutcome unreachable() {
        return new ChatOutcome.RetryLater("503", false, Duration.ZERO);
    }

    @Override
    public String profile() {
        return "by hand";
    }

    @Override
    public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
        sent++;
        CompletableFuture<ChatOutcome> outcome = new CompletableFuture<>();
        underWay.add(new Sent(((ChatMessage.User) request.messages().getFirst()).content(), outcome));
        return outcome;
    }

    /** Ends the oldest calls that are under way. */
    void end(int calls, ChatOutcome outcome) {
        for (int i = 0; i < calls; i++) {
            underWay.removeFirst().outcome().complete(outcome);
        }
    }

    /** Ends the oldest call with that text. */
    void end(String text, ChatOutcome outcome) {
        Sent call = underWay.stream().filter(one -> one.text().equals(text)).findFirst().orElseThrow();
        underWay.remove(call);
        call.outcome().complete(outcome);
    }

    /** Texts of the calls under way, oldest first. */
    List<String> underWay() {
        return underWay.stream().map(Sent::text).toList();
    }

    /** Calls so far. */
    int sent() {
        return sent;
    }
}
