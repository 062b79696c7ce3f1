package dev.taskloom.environments.search.build;

import dev.taskloom.environments.FileTree;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where a snapshot build keeps what: its output folder, and the staging folder inside it that goes when it is done. */
public final class BuildLayout {
    /** Names and entities are divided into this many parts, whatever the parallelism: the number shapes file names. */
    public static final int PARTITIONS = 16;

    static final String SHARDS = "shards";
    static final String ENTITIES = "entities";
    private static final String MANIFEST = "manifest.json";
    private static final String STAGING = ".staging";
    private static final String SET_ASIDE = "set-aside.jsonl";
    private static final String UNFINISHED = ".manifest.json.tmp";

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
        return output.resolve(STAGING);
    }

    private Path staged(String kind, int first, int second) {
        return staging().resolve("%s-%05d-%05d.zst".formatted(kind, first, second));
    }

    Path documents(int split, int batch) {
        return staged("documents", split, batch);
    }

    Path facts(int split, int batch) {
        return staged("facts", split, batch);
    }

    Path notes(int split) {
        return staging().resolve("notes-%05d.zst".formatted(split));
    }

    Path redirects(int split) {
        return staging().resolve("redirects-%05d.zst".formatted(split));
    }

    Path setAside(int split) {
        return staging().resolve("set-aside-%05d.zst".formatted(split));
    }

    /** What became of the proposals for a shard's pages. */
    Path judged(int shard) {
        return staging().resolve("judged-%05d.zst".formatted(shard));
    }

    Path roster() {
        return staging().resolve("roster.zst");
    }

    Path collapsed() {
        return staging().resolve("collapsed.zst");
    }

    /** What a shard's pages are called, as far as one part of the dictionary is concerned. */
    Path names(int partition, int shard) {
        return staged("names", partition, shard);
    }

    /** What a shard wants to know of one part of the dictionary. */
    Path wanted(int partition, int shard) {
        return staged("wanted", partition, shard);
    }

    /** What one part of the dictionary answers a shard. */
    Path found(int shard, int partition) {
        return staged("found", shard, partition);
    }

    /** Where a shard saw the entities of one part. */
    Path sightings(int partition, int shard) {
        return staged("sightings", partition, shard);
    }

    static String shardName(int shard) {
        return "%05d".formatted(shard);
    }

    Path shard(int shard) {
        return output.resolve(SHARDS).resolve(shardName(shard));
    }

    /** The list of what was set aside, with reasons. */
    Path setAsideList() {
        return output.resolve(SET_ASIDE);
    }

    /** Where the manifest is written before it appears. */
    Path unfinishedManifest() {
        return output.resolve(UNFINISHED);
    }

    Path manifest() {
        return output.resolve(MANIFEST);
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
            for (String child : List.of(SHARDS, ENTITIES, STAGING)) {
                FileTree.delete(output.resolve(child));
            }
            Files.deleteIfExists(setAsideList());
            Files.deleteIfExists(unfinishedManifest());
            Files.createDirectories(staging());
            Files.createDirectories(output.resolve(ENTITIES));
        } catch (IOException e) {
            throw SnapshotException.writing(output, e);
        }
    }

    private boolean isOurs() throws IOException {
        try (Stream<Path> listing = Files.list(output)) {
            return listing.allMatch(file -> switch (file.getFileName().toString()) {
                case MANIFEST, SHARDS, ENTITIES, STAGING, SET_ASIDE, UNFINISHED -> true;
                default -> false;
            });
        }
    }

    void deleteStaging() throws IOException {
        FileTree.delete(staging());
    }
}
