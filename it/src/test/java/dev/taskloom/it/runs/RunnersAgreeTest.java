package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same seed gives the same tasks, byte for byte, whatever runs them. */
@Timeout(900)
class RunnersAgreeTest {

    @Test
    void directOnManyThreadsWritesTheSameBytesAsOnOne() {
        Path run = World.path("direct");
        try (Command command = World.synthesize(run, "--", "--targetParallelism=4")) {
            command.succeeds();
        }
        Runs.assertSame(run, World.undisturbed());
        assertThat(Runs.tasks(run)).hasSize(World.COUNT);
    }

    @Test
    void flinkInTheProcessWritesTheSameBytesAsDirect() {
        Path run = World.path("flink");
        try (Command command = World.synthesize(run, "--", "--runner=FlinkRunner")) {
            command.succeeds();
        }
        assertThat(Runs.manifest(run).versions().runner()).isEqualTo("FlinkRunner");
        Runs.assertSame(run, World.undisturbed());
    }

    @Test
    void flinkInTheProcessBuildsTheSameSnapshotAsDirect() {
        Path folder = World.path("snapshot-flink");
        try (Command command = Command.taskloom("corpus", "build", "--input", World.pages(), "--output", folder, "--",
                "--runner=FlinkRunner", "--parallelism=3")) {
            command.succeeds();
        }
        assertThat(Snapshot.readManifest(folder).hash()).isEqualTo(Snapshot.readManifest(World.snapshot()).hash());
    }

    @Test
    void aFlinkClusterThatLosesATaskManagerWritesTheSameBytesAsDirect() throws IOException {
        Path run = World.path("cluster");
        // The cluster has our libraries on its class path; otherwise they are sent with each job.
        Path nothing = World.path("nothing.jar");
        new JarOutputStream(Files.newOutputStream(nothing), new Manifest()).close();
        try (FlinkCluster cluster = FlinkCluster.start();
                Command command = World.synthesize(run, "--", "--runner=FlinkRunner",
                        "--flinkMaster=" + cluster.master(), "--parallelism=2", "--filesToStage=" + nothing)) {
            Optional<?>[] victim = {Optional.empty()};
            boolean working = command.reaches(() -> {
                victim[0] = cluster.worksOn("SynthesizeDrafts");
                return victim[0].isPresent();
            });
            assertThat(working).as("a task manager works on drafts; the client printed %s", command.output()).isTrue();
            cluster.kill((String) victim[0].orElseThrow());

            command.succeeds();
            assertThat(cluster.hasRestartedAJob()).as("the kill hit a job").isTrue();
        }
        Runs.assertSame(run, World.undisturbed());
    }
}
