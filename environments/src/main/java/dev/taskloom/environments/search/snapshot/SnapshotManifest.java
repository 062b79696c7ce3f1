package dev.taskloom.environments.search.snapshot;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a snapshot holds; {@code manifest.json} in its folder, written last.
 *
 * @param format     {@link #FORMAT} of the writer
 * @param hash       SHA-256 over all documents, entities and claims in order: the same input gives the same hash,
 *                   whatever built it
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
public record SnapshotManifest(String format, String hash, long documents, long passages, long entities, long claims,
        long linked, long links, long duplicates, SortedMap<String, Long> setAside, SortedMap<String, Long> languages,
        SortedMap<String, Long> licences, List<String> inputs, List<String> shards,
        SortedMap<String, String> settings) {

    /** The format this code writes and reads. */
    public static final String FORMAT = "taskloom-snapshot/1";

    public SnapshotManifest {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(hash, "hash");
        setAside = new TreeMap<>(setAside);
        languages = new TreeMap<>(languages);
        licences = new TreeMap<>(licences);
        inputs = List.copyOf(inputs);
        shards = List.copyOf(shards);
        settings = new TreeMap<>(settings);
    }
}
