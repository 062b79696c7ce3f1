package dev.taskloom.it.runs;

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

/** A server whose model searches once and gives up, and words no question; and the options that have it take part in a run. */
final class ServedModels implements AutoCloseable {
    static final int IN_FLIGHT = 16;

    private final SimulatedServer server = SimulatedServer
            .start(((Behaviour) ServedModels::reply).after(Duration.ofMillis(20)));
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

    private static Reply reply(SimulatedRequest request) {
        boolean mayCall = request.body().path("tools").size() > 0;
        boolean called = request.body().path("messages").findValuesAsText("role").contains("tool");
        if (!mayCall || called) {
            return Behaviour.text(request, "Answer: unknown");
        }
        String arguments = "{\"query\": \"born\"}";
        return new Reply.Message(
                new ChatMessage.Assistant("", "", List.of(new ToolCall("call-1", "search", arguments))),
                Behaviour.usage(request, arguments), "tool_calls");
    }

    @Override
    public void close() {
        server.close();
    }
}
