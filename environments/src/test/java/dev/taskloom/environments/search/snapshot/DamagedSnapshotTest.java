package dev.taskloom.environments.search.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.search.build.PlainBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot is opened whole or not at all, and what is wrong with it is named. */
class DamagedSnapshotTest {
    @TempDir
    Path folder;
    private Path snapshot;

    @BeforeEach
    void build() throws IOException {
        Path input = Files.writeString(folder.resolve("pages.jsonl"),
                """
                        {"url":"https://one.example/a","title":"Ada Brook","text":"Ada Brook (born 3 May 1901) was a painter."}
                        {"url":"https://one.example/b","title":"Orla","text":"Orla is a town by the sea."}
                        """);
        snapshot = folder.resolve("snapshot");
        PlainBuild.build(List.of(input), snapshot, pages -> {});
    }

    /** The files that are read when a snapshot is opened. */
    private List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(snapshot)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("set-aside.jsonl") && size(file) > 0)
                    .sorted()
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openingNames(Path file, String how) {
        // Without a manifest the folder is no snapshot; Lucene often names no more than an index's folder.
        Path named = file.endsWith("manifest.json")
                ? snapshot
                : file.startsWith(snapshot.resolve("shards")) && Files.isRegularFile(file) ? file.getParent() : file;
        assertThatThrownBy(() -> Snapshot.open(snapshot).close()).as("%s %s", file, how)
                .isInstanceOf(SnapshotException.class)
                .hasMessageContaining(named.toString())
                .hasMessageNotContaining("java.");
    }

    @Test
    void anUndamagedSnapshotOpens() {
        try (Snapshot open = Snapshot.open(snapshot)) {
            assertThat(open.manifest().documents()).isEqualTo(2);
        }
    }

    @Test
    void everyFileIsMissedWhenItIsGone() throws IOException {
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            Files.delete(file);
            // Lucene looks for a missing file by its folder.
            openingNames(file.startsWith(snapshot.resolve("shards")) ? file.getParent() : file, "deleted");
            Files.write(file, content);
        }
    }

    @Test
    void everyFileCutShortIsNamed() throws IOException {
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            for (int length : new int[]{0, content.length / 2, content.length - 2}) {
                Files.write(file, Arrays.copyOf(content, length));
                openingNames(file, "cut to " + length);
            }
            Files.write(file, content);
        }
    }

    @Test
    void everyFileWithOneByteChangedIsNamed() throws IOException {
        for (Path file : files()) {
            byte[] content = Files.readAllBytes(file);
            for (int place : new int[]{content.length / 3, content.length / 2}) {
                byte[] edited = content.clone();
                edited[place] ^= 1;
                Files.write(file, edited);
                openingNames(file, "changed at " + place);
            }
            Files.write(file, content);
        }
    }

    @Test
    void aMissingShardIsNamed() throws IOException {
        Path shard = snapshot.resolve("shards/00000");
        Files.move(shard, folder.resolve("elsewhere"));
        openingNames(shard, "moved");
    }

    @Test
    void aSnapshotOfAnotherVersionSaysWhichAndWhatToDo() throws IOException {
        Path manifest = snapshot.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(SnapshotManifest.FORMAT, "taskloom-snapshot/0"));
        assertThatThrownBy(() -> Snapshot.open(snapshot)).isInstanceOf(SnapshotException.class)
                .hasMessageContainingAll(snapshot.toString(), "taskloom-snapshot/0", SnapshotManifest.FORMAT,
                        "build it again");
    }

    @Test
    void aFolderThatIsNoSnapshotIsSaidToBeNone() {
        assertThatThrownBy(() -> Snapshot.open(folder)).isInstanceOf(SnapshotException.class)
                .hasMessageContaining("is not a snapshot");
        assertThatThrownBy(() -> Snapshot.open(folder.resolve("nowhere"))).isInstanceOf(SnapshotException.class)
                .hasMessageContaining("no such folder");
    }
}
