package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Command lines of runs in which models take part, over a small planted web. */
abstract class ModelRunCase extends CommandLineCase {
    @TempDir
    static Path folder;
    private static Path snapshot;

    /** The snapshot of a planted web of 300 pages, built once for all classes. */
    final Path snapshot() throws IOException {
        synchronized (ModelRunCase.class) {
            if (snapshot == null) {
                Path built = Files.createTempDirectory("planted");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(built)));
                Path web = built.resolve("web");
                assertThat(taskloom("planted-web", "--pages", 300, "--seed", 5, "--output", web)).isZero();
                assertThat(taskloom("corpus", "build", "--input", web.resolve("pages"), "--output",
                        built.resolve("snapshot"))).isZero();
                snapshot = built.resolve("snapshot");
            }
            return snapshot;
        }
    }

    /** A run whose drafts one model, served there, attempts; it neither words nor judges. */
    final List<Object> command(Path run, SimulatedServer server, int count) throws IOException {
        List<Object> command = commandOfAllRoles(run, server, count);
        command.addAll(List.of("--writer", "none", "--judges", "none"));
        return command;
    }

    /** A run in which one model, served there, has every role. */
    final List<Object> commandOfAllRoles(Path run, SimulatedServer server, int count) throws IOException {
        Path models = Files.writeString(folder.resolve("models-" + server.port() + ".yaml"), endpoint(server));
        return new ArrayList<>(List.of("synthesize", "search", "--snapshot", snapshot(), "--count", count, "--output",
                run, "--models", models));
    }

    static String endpoint(SimulatedServer server) {
        return """
                endpoints:
                  one:
                    base-url: %s
                    model: some-model
                """.formatted(server.baseUrl());
    }

    static Reply call(SimulatedRequest request, String tool, String arguments) {
        return new Reply.Message(
                new ChatMessage.Assistant("", "", List.of(new ToolCall("call-1", tool, arguments))),
                Behaviour.usage(request, arguments), "tool_calls");
    }

    /** What the user said last. */
    static String question(SimulatedRequest request) {
        String question = "";
        for (JsonNode message : request.body().path("messages")) {
            question = message.path("role").asText().equals("user") ? message.path("content").asText() : question;
        }
        return question;
    }

    static List<Task> tasks(Path run) {
        List<Task> tasks = new ArrayList<>();
        JsonLines.files(run.resolve("tasks")).forEach(file -> JsonLines.read(file, Task.class, tasks::add));
        return tasks;
    }

    static RunManifest manifest(Path run) {
        return RunDirectory.readManifest(run).orElseThrow();
    }

    static void deleteWaves(Path run) {
        delete(run.resolve("waves"));
    }

    private static void delete(Path tree) {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
