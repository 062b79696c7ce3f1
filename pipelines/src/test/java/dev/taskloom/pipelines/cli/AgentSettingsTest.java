package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Agents of one model that work differently are different agents, and buy nothing twice. */
@Timeout(300)
class AgentSettingsTest extends ModelRunCase {
    private static final String FILE = """
            endpoints:
              one:
                base-url: %1$s
                model: some-model
                prices: prices.yaml
              dear:
                base-url: %1$s
                model: dear-model
                prices: prices.yaml
            agents:
              warm: {endpoint: dear, temperature: 0.5, context-policy: summary}
              hasty: {endpoint: one, steps: 1}
              usual: {endpoint: one, steps: 40}
            """;
    private static final String PRICES = """
            currency: EUR
            models:
              some-model: {prompt: 2, cached: 2, completion: 2}
              dear-model: {prompt: 30, cached: 30, completion: 30}
            """;
    private static final String USUAL = "generic-openai/some-model";
    private static final String HASTY = USUAL + "+steps=1";
    private static final String WARM = "generic-openai/dear-model+summary,temperature=0.5";
    private static final int COUNT = 6;

    private final AtomicLong warm = new AtomicLong();

    @Test
    void eachIsNamedByWhatIsUnusualOfItAndHasItsOwnRowInTheLedger() throws IOException {
        Map<String, String> answers = answers();
        Path run = folder.resolve("agents");
        List<ModelUse> rows;
        try (SimulatedServer server = SimulatedServer.start(request -> reply(request, answers))) {
            assertThat(taskloom(command(run, server).toArray())).as(err()).isZero();
            rows = manifest(run).models();
            assertThat(rows.stream().mapToLong(row -> row.sent().calls()).sum()).isEqualTo(server.tally().answered());
            assertThat(server.tally().answeredAgain()).as("calls that were bought twice").isEmpty();
        }
        assertThat(tasks(run)).hasSize(COUNT).allSatisfy(task -> {
            assertThat(task.provenance().models()).containsExactly(WARM, USUAL, HASTY);
            assertThat(attempt(task, HASTY).answer()).isEmpty();
            assertThat(attempt(task, HASTY).trajectory()).hasSize(2).last().isEqualTo("ended: OutOfSteps");
            assertThat(attempt(task, USUAL).answer()).isEqualTo(task.answer().value());
            assertThat(task.difficulty().solvedBy()).contains(Attempt.MODEL + USUAL, Attempt.MODEL + WARM);
            assertThat(task.difficulty().failedBy()).contains(Attempt.MODEL + HASTY);
        });
        assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();
        assertThat(manifest(run).settings().get("models")).contains("attempt " + WARM + "," + HASTY + "," + USUAL);

        assertThat(rows).extracting(ModelUse::model).containsExactly(WARM, HASTY, USUAL);
        ModelUse dear = rows.get(0);
        ModelUse hasty = rows.get(1);
        ModelUse usual = rows.get(2);
        assertThat(hasty.all().calls()).as("one for each draft").isPositive().isEqualTo(hasty.sent().calls());
        // What the hasty one has asked is the first step of the usual one, in the same words.
        assertThat(usual.replayed()).isEqualTo(hasty.sent());
        assertThat(usual.sent().calls()).isEqualTo(hasty.sent().calls());
        assertThat(dear.replayed()).as("another model").isEqualTo(ModelUse.Calls.NONE);
        assertThat(dear.sent().calls()).isEqualTo(2 * hasty.sent().calls()).isEqualTo(warm.get());
        assertThat(cost(hasty, 2)).isEqualByComparingTo(hasty.sent().cost());
        assertThat(cost(usual, 2)).isEqualByComparingTo(usual.sent().cost());
        assertThat(cost(dear, 30)).isEqualByComparingTo(dear.sent().cost());
    }

    @Test
    void twoThatWouldAnswerAsTheSameEndTheRunBeforeAnythingIsSent() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain())) {
            List<Object> command = command(folder.resolve("twice"), server);
            command.addAll(List.of("--agents", "usual,one"));
            assertFailure(said("to attempt, usual and one are the same, " + USUAL), command.toArray());
            assertThat(server.tally().received()).isZero();
        }
    }

    /** Answers by question, from a run without models, which makes the same drafts. */
    private Map<String, String> answers() throws IOException {
        Path run = folder.resolve("plain-graded");
        assertThat(taskloom("synthesize", "search", "--snapshot", snapshot(), "--count", COUNT, "--mode", "graded",
                "--output", run)).as(err()).isZero();
        return tasks(run).stream().collect(Collectors.toMap(Task::prompt, task -> task.answer().value()));
    }

    /** Searches once, then says the answer. */
    private Reply reply(SimulatedRequest request, Map<String, String> answers) {
        if (request.body().path("temperature").asDouble() == 0.5) {
            warm.incrementAndGet();
        }
        return request.body().path("messages").findValuesAsText("role").contains("tool")
                ? Behaviour.text(request, "Answer: " + answers.getOrDefault(request.task(), "unknown"))
                : call(request, "search", "{\"query\": \"film\"}");
    }

    private static Attempt attempt(Task task, String model) {
        return task.verification()
                .attempts()
                .stream()
                .filter(attempt -> attempt.agent().equals(Attempt.MODEL + model))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal cost(ModelUse row, int perMillion) {
        return BigDecimal.valueOf(row.sent().tokens() * perMillion).movePointLeft(6);
    }

    private List<Object> command(Path run, SimulatedServer server) throws IOException {
        Files.writeString(folder.resolve("prices.yaml"), PRICES);
        Path models = Files.writeString(folder.resolve("agents-" + server.port() + ".yaml"),
                FILE.formatted(server.baseUrl()));
        return new ArrayList<>(List.of("synthesize", "search", "--snapshot", snapshot(), "--count", COUNT, "--mode",
                "graded", "--output", run, "--models", models, "--writer", "none", "--judges", "none"));
    }
}
