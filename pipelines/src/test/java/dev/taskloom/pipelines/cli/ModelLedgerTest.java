package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.RunManifest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the models of a run cost stands in its manifest, and a cap on it ends the run. */
@Timeout(300)
class ModelLedgerTest extends ModelRunCase {
    private static final String PRICES = """
            currency: EUR
            models:
              some-model: {prompt: 2, cached: 0.5, completion: 10}
            """;

    private static final Behaviour GIVES_UP = request -> Behaviour.text(request, "Answer: unknown");

    @Test
    void everyCallIsCountedOnceAsSentOrReplayedWithItsPrice() throws IOException {
        Path run = folder.resolve("counted");
        RunManifest first;
        List<Object> command;
        try (SimulatedServer server = SimulatedServer.start(GIVES_UP)) {
            command = priced(run, server, 5);
            assertThat(taskloom(command.toArray())).as(err()).isZero();
            first = manifest(run);
            ModelUse use = first.models().getFirst();
            assertThat(first.models()).hasSize(1);
            assertThat(use.stage()).isEqualTo("attempt");
            assertThat(use.model()).isEqualTo("generic-openai/some-model");
            assertThat(use.sent().calls()).isEqualTo(server.tally().answered()).isPositive();
            assertThat(use.replayed()).isEqualTo(ModelUse.Calls.NONE);
            assertThat(use.slowest()).isGreaterThanOrEqualTo(use.seconds());
            assertThat(first.currency()).isEqualTo("EUR");
            assertThat(use.sent().cost()).isEqualByComparingTo(
                    new BigDecimal(2 * use.sent().promptTokens() + 10 * use.sent().completionTokens())
                            .movePointLeft(6));
        }
        // A wave that is there counts with the calls it took; one that is made again replays them.
        assertThat(taskloom(command.toArray())).as(err()).isZero();
        assertThat(manifest(run).models()).isEqualTo(first.models());
        deleteWaves(run);
        assertThat(taskloom(command.toArray())).as(err()).isZero();
        ModelUse replayed = manifest(run).models().getFirst();
        assertThat(replayed.sent()).isEqualTo(ModelUse.Calls.NONE);
        assertThat(replayed.replayed()).isEqualTo(first.models().getFirst().sent());
        assertThat(replayed.seconds()).isZero();
    }

    @Test
    void aCapEndsTheRunWithWhatItHasAndAHigherOneGoesOn() throws IOException {
        Path run = folder.resolve("capped");
        try (SimulatedServer server = SimulatedServer.start(GIVES_UP)) {
            List<Object> command = command(run, server, 30);
            command.addAll(List.of("--max-calls", 20));
            assertThat(taskloom(command.toArray())).as(err()).isZero();
            assertThat(server.tally().received()).isEqualTo(20);
            RunManifest capped = manifest(run);
            assertThat(capped.accepted()).isBetween(1, 20);
            assertThat(capped.shortfall()).contains("the cap of 20 calls is reached");
            assertThat(out()).contains("Fewer than asked for: the cap of 20 calls is reached");
            assertThat(capped.funnel()).filteredOn(stage -> stage.name().equals("attempt"))
                    .singleElement()
                    .satisfies(stage -> assertThat(stage.reasons().get("unserved")).isPositive());

            // The same command again: the run has spent its calls, and buys none.
            assertThat(taskloom(command.toArray())).as(err()).isZero();
            assertThat(server.tally().received()).isEqualTo(20);
            assertThat(manifest(run).accepted()).isEqualTo(capped.accepted());

            command.set(command.size() - 1, 100_000);
            assertThat(taskloom(command.toArray())).as(err()).isZero();
            assertThat(manifest(run).accepted()).isEqualTo(30);
            assertThat(server.tally().answeredAgain()).as("calls that were bought twice").isEmpty();
            assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();
        }
    }

    @Test
    void aCapOnMoneyNeedsPricesAndEndsTheRunByThem() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(GIVES_UP)) {
            List<Object> unpriced = command(folder.resolve("unpriced"), server, 5);
            unpriced.addAll(List.of("--max-cost", "1.50"));
            assertFailure(said("a cap on money needs to know what one costs"), unpriced.toArray());

            Path run = folder.resolve("money");
            List<Object> command = priced(run, server, 30);
            command.addAll(List.of("--max-cost", "0.002"));
            assertThat(taskloom(command.toArray())).as(err()).isIn(0, 1);
            assertThat(manifest(run).shortfall()).contains("the cap of 0.002 EUR is reached");
            assertThat(manifest(run).models().getFirst().sent().cost()).isGreaterThanOrEqualTo(
                    new BigDecimal("0.002"));
        }
    }

    private List<Object> priced(Path run, SimulatedServer server, int count) throws IOException {
        List<Object> command = command(run, server, count);
        Files.writeString(folder.resolve("prices.yaml"), PRICES);
        Files.writeString(Path.of(command.get(command.indexOf("--models") + 1).toString()),
                endpoint(server) + "    prices: prices.yaml\n");
        return command;
    }
}
