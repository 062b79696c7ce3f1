package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.pipelines.kafka.EmbeddedBroker;
import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.schemas.ModelUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A run in which a model takes part, and that is killed with {@code kill -9} again and again, ends as one that nothing disturbed,
 * and buys no answer twice.
 */
@Order(1)
@Timeout(900)
class KilledRunTest {
    private static final long SEED = 20_261_127;
    private static final int ENOUGH_KILLS = 8;
    private static Path undisturbed;

    @Test
    void publishesEveryTaskOnceToABrokerThatStays() throws IOException {
        Path run = World.path("killed");
        try (Broker broker = Broker.start()) {
            killAndResume(run, broker.data(), broker.address());

            Runs.assertSame(run, undisturbed());
            Runs.assertPublished(run, broker.target());
        }
        assertReplays(run);
    }

    @Test
    void publishesEveryTaskOnceToABrokerThatDiesWithIt() {
        Path run = World.path("killed-embedded");
        killAndResume(run, run.resolve("kafka"), "embedded");

        Runs.assertSame(run, undisturbed());
        try (EmbeddedBroker broker = EmbeddedBroker.start(run.resolve("kafka"), 0)) {
            Runs.assertPublished(run, KafkaTarget.of(broker.bootstrap()));
        }
    }

    private static synchronized Path undisturbed() {
        if (undisturbed == null) {
            undisturbed = World.path("undisturbed-with-models");
            try (ServedModels models = ServedModels.start();
                    Command command = World.synthesize(undisturbed, models.options().toArray())) {
                command.succeeds();
                assertThat(models.lost(undisturbed)).isZero();
            }
        }
        return undisturbed;
    }

    private static void killAndResume(Path run, Path broker, String kafka) {
        System.out.println("seed " + SEED);
        int kills = 0;
        try (ServedModels models = ServedModels.start()) {
            List<Object> options = new ArrayList<>(models.options());
            options.addAll(List.of("--kafka", kafka));
            long lost = 0;
            for (Moment moment : Moment.draw(new Random(SEED))) {
                Instant begin = Instant.now();
                try (Command command = World.synthesize(run, options.toArray())) {
                    if (moment.awaits(command, run, broker, begin)) {
                        command.kill();
                        kills++;
                        System.out.println("killed at " + moment);
                    } else {
                        System.out.println("ended before " + moment);
                        command.succeeds();
                    }
                }
                // What is answered and not on disk was under way when it was killed. An answer bought twice would count here.
                assertThat(models.lost(run) - lost).isBetween(0L, (long) ServedModels.IN_FLIGHT);
                lost = models.lost(run);
            }
            assertThat(kills).isGreaterThanOrEqualTo(ENOUGH_KILLS);
            try (Command command = World.synthesize(run, options.toArray())) {
                command.succeeds();
            }
            assertThat(models.lost(run)).as("a run that is not killed buys nothing twice").isEqualTo(lost);
            // Had an answer on disk been asked for again, the journal would keep one that was not the last.
            assertThat(thoughts(run)).isEqualTo(models.lastAnswers());
        }
    }

    private static Set<String> thoughts(Path run) {
        try (CallJournal journal = CallJournal.replay(run.resolve("journal"))) {
            return journal.outcomes().map(outcome -> switch (outcome) {
                case ChatOutcome.Answered answered -> answered.message().reasoning();
                case ChatOutcome.Truncated truncated -> truncated.toString();
                case ChatOutcome.Refused refused -> refused.toString();
                case ChatOutcome.RetryLater later -> later.toString();
                case ChatOutcome.ProviderDown down -> down.toString();
            }).filter(thoughts -> !thoughts.isEmpty()).collect(Collectors.toSet());
        }
    }

    /** The run made again from its journal alone, with nobody to ask: the same bytes, and nothing bought. */
    private static void assertReplays(Path run) throws IOException {
        Path again = World.path("replayed");
        copy(run.resolve("journal"), again.resolve("journal"));
        List<Object> options;
        try (ServedModels gone = ServedModels.start()) {
            options = gone.options();
        }
        // A folder that is no run yet is refused: it is begun as the killed one was.
        Files.copy(run.resolve("run.json"), again.resolve("run.json"));
        try (Command command = World.synthesize(again, options.toArray())) {
            command.succeeds();
        }
        Runs.assertSame(again, run);
        assertThat(Runs.manifest(again).models()).isNotEmpty()
                .allSatisfy(use -> assertThat(use.sent()).isEqualTo(ModelUse.Calls.NONE))
                .anySatisfy(use -> assertThat(use.replayed().calls()).isPositive());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
