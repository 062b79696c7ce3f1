package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong around a run is told in one line, soon, and the same command goes on afterwards. */
@Timeout(600)
class DisturbedRunTest {
    private static final int SIGTERM = 128 + 15;

    @Test
    void anInterruptedRunSaysThatItCanGoOnAndDoes() {
        Path run = World.path("interrupted");
        Instant begin = Instant.now();
        try (Command command = World.synthesize(run)) {
            assertThat(new Moment(Moment.Stage.SEEDS, Duration.ofMillis(200)).awaits(command, run, run, begin))
                    .isTrue();
            command.signal("TERM");

            assertThat(command.exitCode()).isEqualTo(SIGTERM);
            assertThat(command.output()).endsWith(
                    "taskloom: interrupted; the same command goes on where it was, in " + run + "\n");
        }
        finish(run);
        Runs.assertSame(run, World.undisturbed());
    }

    @Test
    void aBrokerThatDoesNotAnswerIsToldBeforeAnyWorkIsDone() {
        Path run = World.path("unreachable");
        try (Command command = World.synthesize(run, "--kafka", "127.0.0.1:1")) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.output())
                    .contains("no Kafka broker: 127.0.0.1:1 does not take connections: Connection refused")
                    .doesNotContain("wave", "Exception", "\tat ");
        }
        assertThat(run.resolve("seeds.jsonl")).doesNotExist();
    }

    @Test
    void aBrokerThatDiesWhileTasksArePublishedIsNamedAndTheRestIsPublishedLater() throws IOException {
        Path run = World.path("broker-dies");
        try (Broker broker = Broker.start()) {
            Instant begin = Instant.now();
            try (Command command = World.synthesize(run, "--kafka", broker.address())) {
                assertThat(new Moment(Moment.Stage.PUBLISH, Duration.ZERO).awaits(command, run, broker.data(), begin))
                        .isTrue();
                broker.kill();

                assertThat(command.exitCode()).isEqualTo(1);
                assertThat(command.output()).contains(broker.address() + " does not take connections")
                        .doesNotContain("Exception", "\tat ");
            }
            try (Broker again = broker.restart()) {
                Path properties = Files.writeString(World.path("client.properties"), "client.id = second\n");
                finish(run, "--kafka", again.address(), "--kafka-config", properties.toString());
                Runs.assertSame(run, World.undisturbed());
                Runs.assertPublished(run, again.target());
            }
        }
    }

    @Test
    void aFullDiskIsToldAndTheRunGoesOnWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectories(World.path("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=96k", "none", disk.toString()),
                "no right to mount a small disk here: what happens on a full one is not tested");
        try {
            Path run = disk.resolve("run");
            try (Command command = World.synthesize(run)) {
                assertThat(command.exitCode()).isEqualTo(1);
                assertThat(command.output()).contains(": cannot write " + run)
                        .contains("No space left on device")
                        .doesNotContain("\tat ");
            }
            assertThat(succeeds("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
            finish(run);
            Runs.assertSame(run, World.undisturbed());
        } finally {
            succeeds("umount", disk.toString());
        }
    }

    private static void finish(Path run, Object... further) {
        try (Command command = World.synthesize(run, further)) {
            command.succeeds();
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
