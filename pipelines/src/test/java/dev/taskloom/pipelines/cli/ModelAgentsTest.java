package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Hostile;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models attempt drafts like any agent: what they say is a candidate, and nothing they do makes a task true. */
@Timeout(300)
class ModelAgentsTest extends ModelRunCase {
    @Test
    void aModelThatSearchesAndGivesUpIsNamedInEveryTaskAndReplaysWithoutItsServer() throws IOException {
        Path run = folder.resolve("searching");
        List<Object> command;
        long asked;
        try (SimulatedServer server = SimulatedServer.start(ModelAgentsTest::searchesOnce)) {
            command = command(run, server, 6);
            assertThat(taskloom(command.toArray())).as(err()).isZero();
            asked = server.tally().answered();
        }
        List<Task> tasks = tasks(run);
        assertThat(tasks).hasSize(6).allSatisfy(task -> {
            assertThat(task.provenance().models()).containsExactly("generic-openai/some-model");
            assertThat(task.verification().attempts())
                    .filteredOn(attempt -> attempt.agent().equals("model:generic-openai/some-model"))
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.trajectory()).first().asString().startsWith("search: "));
        });
        assertThat(asked).isPositive();
        assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();

        byte[] before = Files.readAllBytes(run.resolve("tasks/part-00000.jsonl"));
        deleteWaves(run);
        assertThat(taskloom(command.toArray())).as(err()).isZero();
        assertThat(Files.readAllBytes(run.resolve("tasks/part-00000.jsonl"))).isEqualTo(before);
    }

    static Stream<Arguments> faults() {
        return Stream.of(Arguments.of("lies", (Behaviour) r -> Behaviour.text(r, "Answer: Nobody Atall")),
                Arguments.of("says no", (Behaviour) r -> Behaviour.text(r, "Correct: NO")),
                Arguments.of("repeats the prompt", (Behaviour) r -> Behaviour.text(r, question(r))),
                Arguments.of("is silent", (Behaviour) r -> Behaviour.text(r, "")),
                Arguments.of("breaks off", (Behaviour) r -> new Reply.Message(
                        new ChatMessage.Assistant("Answer: Nob", "", List.of()), Behaviour.usage(r, ""), "length")),
                Arguments.of("invents tools", (Behaviour) r -> call(r, "hack", "{}")),
                Arguments.of("writes broken JSON", (Behaviour) r -> call(r, "search", "{\"query\": ")));
    }

    @ParameterizedTest(name = "a model that {0}")
    @MethodSource("faults")
    void neverTurnsAWrongDraftIntoATask(String name, Behaviour behaviour) throws IOException {
        Path run = folder.resolve(name.replace(' ', '-'));
        try (SimulatedServer server = SimulatedServer.start(behaviour)) {
            List<Object> command = command(run, server, 3);
            // A few drafts tell; without a cap, every seed would be tried.
            command.addAll(List.of("--max-calls", 200));
            int code = taskloom(command.toArray());
            assertThat(code).as(err()).isIn(0, 1);
            assertThat(server.tally().answered()).isPositive();
        }
        if (!tasks(run).isEmpty()) {
            assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();
        }
        assertThat(tasks(run)).allSatisfy(task -> assertThat(task.verification().attempts())
                .noneMatch(attempt -> attempt.answer().contains("Nobody") && task.verification()
                        .verdicts()
                        .stream()
                        .noneMatch(verdict -> verdict.statement().contains("Nobody"))));
    }

    @Test
    void aServerThatRefusesTheKeyEndsTheRunWithOneLine() throws IOException {
        Path run = folder.resolve("no-key");
        try (SimulatedServer server = SimulatedServer.start(r -> Reply.Status.error(401, "no such key"))) {
            assertFailure(said("could not be asked", "401"), command(run, server, 3).toArray());
        }
    }

    @Test
    void aModelThatTimesOutMakesNoTaskAndEndsTheRunWithOneLine() throws IOException {
        Path run = folder.resolve("times-out");
        try (SimulatedServer server = SimulatedServer.start(Hostile.NEVER_ANSWERS)) {
            List<Object> command = command(run, server, 3);
            Files.writeString(Path.of(command.get(command.indexOf("--models") + 1).toString()),
                    endpoint(server) + "    idle-timeout: 100ms\n    total-timeout: 200ms\n    patience: 1s\n");
            assertFailure(said("could not be asked"), command.toArray());
            assertThat(server.tally().received()).isPositive();
        }
        assertThat(run.resolve("tasks")).doesNotExist();
    }

    @Test
    void agentsThatAreNotInTheFileAreNamed() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain())) {
            List<Object> command = command(folder.resolve("misnamed"), server, 3);
            command.addAll(List.of("--agents", "won"));
            assertFailure(said("no endpoint is called won", "one"), command.toArray());
            assertUsage("taskloom synthesize: roles, web and caps of models need --models FILE", "synthesize", "search",
                    "--snapshot",
                    snapshot(), "--count", 3, "--output", folder.resolve("misnamed"), "--agents", "one");
        }
    }

    private static Reply searchesOnce(SimulatedRequest request) {
        boolean searched = request.body().path("messages").findValuesAsText("role").contains("tool");
        return searched
                ? Behaviour.text(request, "Answer: unknown")
                : call(request, "search", "{\"query\": \"film\"}");
    }
}
