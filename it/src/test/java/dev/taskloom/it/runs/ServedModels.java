package dev.taskloom.it.runs;

import static java.util.stream.Collectors.toSet;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.inference.simulation.SimulatedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server whose model searches once and gives up, and words no question; and the options that have it take part in a run.
 *
 * <p>Its thoughts name the request and how often the same came before, so that a journal tells which answer it keeps.
 */
final class ServedModels implements AutoCloseable {
    static final int IN_FLIGHT = 16;

    private final Map<String, Long> lastAnswers = new ConcurrentHashMap<>();
    private final SimulatedServer server = SimulatedServer
            .start(((Behaviour) this::reply).after(Duration.ofMillis(20)));
    private final Path endpoints = World.path("models");

    static ServedModels start() {
        return new ServedModels();
    }

    private ServedModels() {
        try {
            Files.writeString(endpoints, """
                    endpoints:
                      one:
                        base-url: %s
                        model: searches-once
                        max-in-flight: %d
                    """.formatted(server.baseUrl(), IN_FLIGHT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Object> options() {
        return List.of("--models", endpoints, "--judges", "none");
    }

    /** Answers that the run has not on disk. */
    long lost(Path run) {
        Path journal = run.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return server.tally().answered();
        }
        try (CallJournal kept = CallJournal.replay(journal)) {
            return server.tally().answered() - kept.size();
        }
    }

    /** Thoughts of the agent's last answer to each request. */
    Set<String> lastAnswers() {
        return lastAnswers.entrySet().stream().map(last -> last.getKey() + "#" + last.getValue()).collect(toSet());
    }

    private Reply reply(SimulatedRequest request) {
        boolean isAgent = request.body().path("tools").size() > 0;
        if (!isAgent) {
            // The writer is asked twice in the same words, as its first answer is no question: it has no thoughts.
            return Behaviour.text(request, "Answer: unknown");
        }
        lastAnswers.merge(request.hash(), request.repeat(), Math::max);
        String thoughts = request.hash() + "#" + request.repeat();
        boolean called = request.body().path("messages").findValuesAsText("role").contains("tool");
        ChatMessage.Assistant message = called
                ? new ChatMessage.Assistant("Answer: unknown", thoughts, List.of())
                : new ChatMessage.Assistant("", thoughts,
                        List.of(new ToolCall("call-1", "search", "{\"query\": \"born\"}")));
        return new Reply.Message(message, Behaviour.usage(request, thoughts), called ? "stop" : "tool_calls");
    }

    @Override
    public void close() {
        server.close();
    }
}
