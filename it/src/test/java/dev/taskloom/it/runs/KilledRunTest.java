package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.pipelines.kafka.EmbeddedBroker;
import dev.taskloom.pipelines.kafka.KafkaTarget;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is killed, with {@code kill -9} and again and again, ends as one that nothing disturbed. */
@Timeout(900)
class KilledRunTest {
    private static final long SEED = 20_261_127;
    private static final int ENOUGH_KILLS = 8;

    @Test
    void publishesEveryTaskOnceToABrokerThatStays() {
        Path run = World.path("killed");
        try (Broker broker = Broker.start()) {
            killAndResume(run, broker.data(), broker.address());

            Runs.assertSame(run, World.undisturbed());
            Runs.assertPublished(run, broker.target());
        }
    }

    @Test
    void publishesEveryTaskOnceToABrokerThatDiesWithIt() {
        Path run = World.path("killed-embedded");
        killAndResume(run, run.resolve("kafka"), "embedded");

        Runs.assertSame(run, World.undisturbed());
        try (EmbeddedBroker broker = EmbeddedBroker.start(run.resolve("kafka"), 0)) {
            Runs.assertPublished(run, KafkaTarget.of(broker.bootstrap()));
        }
    }

    private static void killAndResume(Path run, Path broker, String kafka) {
        System.out.println("seed " + SEED);
        int kills = 0;
        for (Moment moment : Moment.draw(new Random(SEED))) {
            Instant begin = Instant.now();
            try (Command command = World.synthesize(run, "--kafka", kafka)) {
                if (moment.awaits(command, run, broker, begin)) {
                    command.kill();
                    kills++;
                    System.out.println("killed at " + moment);
                } else {
                    System.out.println("ended before " + moment);
                    command.succeeds();
                }
            }
        }
        assertThat(kills).isGreaterThanOrEqualTo(ENOUGH_KILLS);
        try (Command command = World.synthesize(run, "--kafka", kafka)) {
            command.succeeds();
        }
    }
}
