package dev.taskloom.environments.search.snapshot;

import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a snapshot holds; {@code manifest.json} in its folder, written last.
 *
 * @param format     {@link #FORMAT} of the writer
 * @param hash       SHA-256 over the digests: the same input gives the same hash, whatever built it
 * @param digests    SHA-256 of the contents of every entity file and, over its documents and claims in order, of every
 *                   shard, by path below the folder
 * @param documents  documents kept
 * @param passages   passages in the search index
 * @param entities   entities: pages that something can be said about
 * @param claims     claims with resolved subjects
 * @param linked     claims between two entities
 * @param links      hyperlinks whose target is a page of the snapshot
 * @param duplicates documents collapsed into another, exact and near
 * @param setAside   records that could not be used, by reason code
 * @param languages  documents by language
 * @param licences   documents by licence; {@code unknown} when the input names none
 * @param inputs     inputs as the user named them, in order
 * @param shards     shard folder names, in order
 * @param settings   what the build was told
 */
public record SnapshotManifest(String format, String hash, SortedMap<String, String> digests, long documents,
        long passages, long entities, long claims,
        long linked, long links, long duplicates, SortedMap<String, Long> setAside, SortedMap<String, Long> languages,
        SortedMap<String, Long> licences, List<String> inputs, List<String> shards,
        SortedMap<String, String> settings) {

    /** The format this code writes and reads. */
    public static final String FORMAT = "taskloom-snapshot/3";

    public SnapshotManifest {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(hash, "hash");
        digests = new TreeMap<>(digests);
        setAside = new TreeMap<>(setAside);
        languages = new TreeMap<>(languages);
        licences = new TreeMap<>(licences);
        inputs = List.copyOf(inputs);
        shards = List.copyOf(shards);
        settings = new TreeMap<>(settings);
    }

    /** The hash that stands for all digests. */
    public static String hash(SortedMap<String, String> digests) {
        return Sha256.hex(FORMAT + Json.line(digests));
    }
}
