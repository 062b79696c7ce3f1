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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
    private final Set<String> titles = ConcurrentHashMap.newKeySet();

    @Test
    void eachIsNamedByWhatIsUnusualOfItAndHasItsOwnRowInTheLedger() throws IOException {
        Path run = folder.resolve("agents");
        List<ModelUse> rows;
        try (SimulatedServer server = SimulatedServer.start(this::reply)) {
            assertThat(taskloom(command(run, server).toArray())).as(err()).isZero();
            rows = manifest(run).models();
            assertThat(rows.stream().mapToLong(row -> row.sent().calls()).sum()).isEqualTo(server.tally().answered());
            assertThat(server.tally().answeredAgain()).as("calls that were bought twice").isEmpty();
        }
        assertThat(tasks(run)).hasSize(COUNT).allSatisfy(task -> {
            assertThat(task.provenance().models()).containsExactly(WARM, USUAL, HASTY);
            assertThat(attempt(task, HASTY).answer()).isEmpty();
            assertThat(attempt(task, HASTY).trajectory()).hasSize(2).last().isEqualTo("ended: OutOfSteps");
            assertThat(titles).containsExactly(attempt(task, USUAL).answer())
                    .containsExactly(attempt(task, WARM).answer());
            assertThat(task.difficulty().failedBy()).contains(Attempt.MODEL + WARM, Attempt.MODEL + HASTY,
                    Attempt.MODEL + USUAL);
        });
        assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();
        assertThat(manifest(run).settings().get("models")).contains(
                "attempt " + WARM + "@131072," + HASTY + "@131072," + USUAL + "@131072");

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

    /** Searches once, then answers with the title of the first page that was found. */
    private Reply reply(SimulatedRequest request) {
        if (request.body().path("temperature").asDouble() == 0.5) {
            warm.incrementAndGet();
        }
        if (request.lastMessage().equals(request.task())) {
            return call(request, "search", "{\"query\": \"film\"}");
        }
        String title = request.lastMessage().lines().findFirst().orElseThrow();
        titles.add(title);
        return Behaviour.text(request, "Answer: " + title);
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
        return new ArrayList<>(List.of("synthesize", "search", "--snapshot", snapshot(), "--count", COUNT,
                "--output", run, "--models", models, "--writer", "none", "--judges", "none"));
    }
}
