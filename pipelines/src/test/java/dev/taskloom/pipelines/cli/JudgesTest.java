package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.simulation.Rates;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.pipelines.planted.RatedJudge;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Models that judge the answers of a whole run. */
@Timeout(300)
class JudgesTest extends ModelRunCase {
    private static final RatedJudge RATED = new RatedJudge(new Rates(7, 0.7, 0.7), (question, answer) -> true);
    private static final String JUDGE = "judge:generic-openai/some-model";

    @Test
    void aRunKeepsWhatItsJudgeSupportsAndReplaysWithoutItsServer() throws IOException {
        System.out.println(RATED.rates());
        Path run = folder.resolve("judged");
        List<Object> command;
        try (SimulatedServer server = SimulatedServer.start(RATED)) {
            command = judged(run, server, 6);
            assertThat(taskloom(command.toArray())).as(err()).isZero();
            assertThat(server.tally().answered()).isPositive();
        }
        List<Task> tasks = tasks(run);
        assertThat(tasks).hasSize(6).allSatisfy(task -> {
            assertThat(task.provenance().models()).containsExactly("generic-openai/some-model");
            Map<String, Verdict.Outcome> said = outcomes(task.verification().verdicts());
            assertThat(said).containsEntry(Verdict.REFERENCE, Verdict.Outcome.SUPPORTED)
                    .hasSize(1 + candidates(task));
            said.forEach((statement, outcome) -> {
                String answer = statement.equals(Verdict.REFERENCE)
                        ? task.answer().value()
                        : statement.substring(Verdict.CANDIDATE.length());
                // Some answers have no page that speaks of them: a support of those is undecided.
                assertThat(outcome == Verdict.Outcome.REFUTED).isEqualTo(!RATED.saysYes(task.prompt(), answer));
            });
        });
        List<Rejection> fell = rejections(run).stream().filter(r -> r.reason().startsWith("judge-")).toList();
        assertThat(fell).isNotEmpty().allSatisfy(rejection -> {
            assertThat(outcomes(rejection.verdicts())).containsOnlyKeys(Verdict.REFERENCE);
            assertThat(rejection.reason().equals("judge-refuted"))
                    .isEqualTo(!RATED.saysYes(rejection.prompt(), rejection.answer()));
        });
        assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();

        byte[] before = Files.readAllBytes(run.resolve("tasks/part-00000.jsonl"));
        deleteWaves(run);
        assertThat(taskloom(command.toArray())).as(err()).isZero();
        assertThat(Files.readAllBytes(run.resolve("tasks/part-00000.jsonl"))).isEqualTo(before);
    }

    @Test
    void aJudgeThatCannotBeAskedEndsTheRunWithOneLine() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(r -> Reply.Status.error(402, "no balance"))) {
            assertFailure(said(JUDGE + " could not be asked", "402"), judged(folder.resolve("no-balance"), server, 3)
                    .toArray());
        }
    }

    private static Map<String, Verdict.Outcome> outcomes(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.mechanism().equals(JUDGE))
                .collect(Collectors.toMap(Verdict::statement, Verdict::outcome));
    }

    private static int candidates(Task task) {
        return (int) task.verification()
                .verdicts()
                .stream()
                .map(Verdict::statement)
                .filter(statement -> !statement.equals(Verdict.REFERENCE))
                .distinct()
                .count();
    }

    private List<Object> judged(Path run, SimulatedServer server, int count) throws IOException {
        List<Object> command = commandOfAllRoles(run, server, count);
        command.addAll(List.of("--mode", "graded", "--agents", "none", "--writer", "none"));
        return command;
    }

    private static List<Rejection> rejections(Path run) {
        List<Rejection> rejections = new ArrayList<>();
        JsonLines.files(run.resolve("rejections")).forEach(file -> JsonLines.read(file, Rejection.class,
                rejections::add));
        return rejections;
    }
}
