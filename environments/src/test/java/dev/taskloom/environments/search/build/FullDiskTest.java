package dev.taskloom.environments.search.build;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskloom.environments.search.snapshot.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds on a file system of a few hundred kilobytes; only root on Linux can mount one, others skip this. */
class FullDiskTest {
    @TempDir
    Path folder;
    private Path disk;

    @BeforeEach
    void makeMountPoint() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The sizes fail while pages are staged, while names are indexed, and while shards are written. */
    @ParameterizedTest
    @ValueSource(ints = {64, 400, 600, 800})
    void aFullDiskIsSaidInPlainWordsWithThePlace(int kilobytes) throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", disk.toString()),
                "needs root to mount a small file system");
        Corpus corpus = new Corpus(folder);
        for (int i = 0; i < 1_500; i++) {
            corpus.page("https://one.example/" + i, "Page " + i, Corpus.prose(i, 60));
        }
        List<Path> inputs = corpus.inputs();
        assertThatThrownBy(() -> PlainBuild.build(inputs, disk.resolve("snapshot"), pages -> {}))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("cannot write " + disk)
                .hasMessageEndingWith("No space left on device");
    }
}
