package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.snapshot.SnapshotException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a snapshot build keeps what: its output folder, and the staging folder inside it that goes when it is done. */
public final class BuildLayout {
    /** Batches move between stages in this many parts, whatever the parallelism: the number shapes file names. */
    public static final int PARTITIONS = 16;

    private final Path output;

    public BuildLayout(Path output) {
        this.output = output;
    }

    /** The part that a key belongs to. */
    static int partition(String key) {
        return Math.floorMod(key.hashCode() * 0x9E3779B9 >>> 7, PARTITIONS);
    }

    /** The snapshot folder. */
    public Path output() {
        return output;
    }

    private Path staging() {
        return output.resolve(".staging");
    }

    Path pages(int split) {
        return staging().resolve("pages-%05d.jsonl.zst".formatted(split));
    }

    Path setAside(int split) {
        return staging().resolve("set-aside-%05d.jsonl.zst".formatted(split));
    }

    Path roster() {
        return staging().resolve("roster.jsonl.zst");
    }

    static String shardName(int split) {
        return "%05d".formatted(split);
    }

    Path shard(int split) {
        return output.resolve("shards").resolve(shardName(split));
    }

    Path manifest() {
        return output.resolve("manifest.json");
    }

    /**
     * Makes the output folder ready: empty, or cleared of an earlier snapshot or an unfinished build.
     *
     * <p>{@link SnapshotException} when the folder holds anything else, or cannot be written.
     */
    public void prepare() {
        try {
            if (Files.exists(output) && !Files.isDirectory(output)) {
                throw new SnapshotException(output + " is a file: give a folder as --output");
            }
            if (Files.isDirectory(output) && !isOurs()) {
                throw new SnapshotException(output + " holds other files: give an empty folder as --output");
            }
            // The manifest goes first: from here on the folder is no snapshot.
            Files.deleteIfExists(manifest());
            for (String child : new String[]{"shards", "entities", ".staging"}) {
                deleteTree(output.resolve(child));
            }
            Files.deleteIfExists(output.resolve("set-aside.jsonl"));
            Files.createDirectories(staging());
            Files.createDirectories(output.resolve("entities"));
        } catch (IOException e) {
            throw new SnapshotException("cannot write " + output + ": " + e, e);
        }
    }

    private boolean isOurs() throws IOException {
        try (Stream<Path> listing = Files.list(output)) {
            return listing.allMatch(file -> switch (file.getFileName().toString()) {
                case "manifest.json", "shards", "entities", ".staging", "set-aside.jsonl" -> true;
                default -> false;
            });
        }
    }

    void deleteStaging() throws IOException {
        deleteTree(staging());
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
