package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A build that is killed with {@code kill -9} leaves no snapshot, and the same command given again makes the whole one. */
@Timeout(600)
class KilledBuildTest {
    private static final long SEED = 20_261_127;
    private static final int BUILDS = 4;
    private static final int LONGEST_MS = 5_000;
    private static final int ENOUGH_KILLS = 2;

    @Test
    void aKilledBuildLeavesNoSnapshotAndTheNextMakesTheWholeOne() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Path folder = World.path("killed-build");
        int kills = 0;
        for (int build = 0; build < BUILDS; build++) {
            Duration moment = Duration.ofMillis(random.nextInt(LONGEST_MS));
            try (Command command = build(folder)) {
                if (command.reaches(() -> command.cpuTime().compareTo(moment) >= 0)) {
                    command.kill();
                }
                Optional<String> whole = hash(World.snapshot());
                if (command.exitCode() == 0) {
                    assertThat(hash(folder)).isEqualTo(whole);
                } else {
                    kills++;
                    // Whole when the kill came after the manifest.
                    assertThat(hash(folder)).isIn(Optional.empty(), whole);
                }
            }
        }
        assertThat(kills).isGreaterThanOrEqualTo(ENOUGH_KILLS);

        try (Command command = build(folder)) {
            command.succeeds();
        }
        assertThat(hash(folder)).isPresent().isEqualTo(hash(World.snapshot()));
    }

    private static Command build(Path folder) {
        return Command.taskloom("corpus", "build", "--input", World.pages(), "--output", folder);
    }

    private static Optional<String> hash(Path folder) {
        try (Snapshot snapshot = Snapshot.open(folder)) {
            return Optional.of(snapshot.hash());
        } catch (SnapshotException e) {
            return Optional.empty();
        }
    }
}
