package dev.taskloom.environments.search.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.ClaimGraphBuilder;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Value;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * A fixed, content-addressed corpus, opened for reading: documents, passage search, claims and entities.
 *
 * <p>Safe to share between threads. Opening reads all claims and entities into memory; documents and passages stay on
 * disk, memory-mapped. Use {@link SharedSnapshots} to have one per process.
 */
public final class Snapshot implements Closeable {
    /** Of the documents kept in memory. */
    private static final long MOST_CHARACTERS = 8_000_000;
    /** What a document weighs beside its text, in characters, about. */
    private static final int OVERHEAD = 500;

    private final Path folder;
    private final SnapshotManifest manifest;
    private final ClaimGraph graph;
    private final IndexReader claimReader;
    private final PassageIndex passages;
    private final ClaimIndex claimIndex;
    private final RecentLookups<String, Optional<Document>> documents = new RecentLookups<>(MOST_CHARACTERS,
            found -> found.map(document -> document.text().length()).orElse(0) + OVERHEAD);

    private Snapshot(Path folder, SnapshotManifest manifest, ClaimGraph graph, IndexReader claimReader,
            IndexReader passageReader) {
        this.folder = folder;
        this.manifest = manifest;
        this.graph = graph;
        this.claimReader = claimReader;
        this.passages = new PassageIndex(passageReader);
        this.claimIndex = new ClaimIndex(claimReader);
    }

    /** Reads only the manifest; {@link SnapshotException} says why the folder is not a snapshot of this version. */
    public static SnapshotManifest readManifest(Path folder) {
        Path file = folder.resolve(SnapshotFields.MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new SnapshotException(folder + " is not a snapshot: it has no manifest.json"
                    + (Files.isDirectory(folder) ? " (an unfinished build, or another folder)" : " (no such folder)"));
        }
        try {
            JsonNode tree = Json.mapper().readTree(Files.readAllBytes(file));
            if (!tree.has("format")) {
                throw new SnapshotException(folder + " is not a snapshot: its manifest.json is that of something else");
            }
            // Before anything else is read: another version may have other fields.
            String format = tree.get("format").asText();
            if (!SnapshotManifest.FORMAT.equals(format)) {
                throw new SnapshotException(folder + " has snapshot format '" + format + "', this version reads '"
                        + SnapshotManifest.FORMAT + "': build it again");
            }
            return Json.mapper().treeToValue(tree, SnapshotManifest.class);
        } catch (JsonProcessingException e) {
            throw new SnapshotException(file + " cannot be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new SnapshotException(file + " cannot be read: " + e.getMessage(), e);
        } catch (NullPointerException e) {
            throw new SnapshotException(file + " lacks required fields: " + e.getMessage(), e);
        }
    }

    /**
     * Opens a finished snapshot; {@link SnapshotException} says why it cannot be.
     *
     * <p>Every file is read once to compare checksums: certificates are worth what the bytes behind them are.
     */
    public static Snapshot open(Path folder) {
        SnapshotManifest manifest = readManifest(folder);
        if (!SnapshotManifest.hash(manifest.digests()).equals(manifest.hash())) {
            throw new SnapshotException(
                    folder.resolve(SnapshotFields.MANIFEST) + " was changed: its hash does not fit");
        }
        List<IndexReader> opened = new ArrayList<>();
        try {
            IndexReader claims = reader(folder, manifest, SnapshotFields.CLAIMS, opened);
            IndexReader documents = reader(folder, manifest, SnapshotFields.PASSAGES, opened);
            return new Snapshot(folder, manifest, graph(folder, manifest, claims), claims, documents);
        } catch (IOException | IllegalArgumentException e) {
            IOUtils.closeWhileHandlingException(opened);
            throw new SnapshotException(folder + " is damaged: " + e.getMessage(), e);
        } catch (SnapshotException e) {
            IOUtils.closeWhileHandlingException(opened);
            throw e;
        }
    }

    private static IndexReader reader(Path folder, SnapshotManifest manifest, String kind, List<IndexReader> opened)
            throws IOException {
        List<IndexReader> readers = new ArrayList<>();
        for (String shard : manifest.shards()) {
            Path index = folder.resolve(SnapshotFields.SHARDS).resolve(shard).resolve(kind);
            try {
                DirectoryReader reader = DirectoryReader.open(MMapDirectory.open(index));
                opened.add(reader);
                readers.add(reader);
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new SnapshotException("shard " + index + " is damaged: " + e.getMessage(), e);
            }
        }
        return new MultiReader(readers.toArray(IndexReader[]::new), true);
    }

    private static ClaimGraph graph(Path folder, SnapshotManifest manifest, IndexReader claims) throws IOException {
        ClaimGraphBuilder builder = new ClaimGraphBuilder();
        EntityFiles.read(folder, manifest, builder::add);
        for (LeafReaderContext leaf : claims.leaves()) {
            BinaryDocValues column = leaf.reader().getBinaryDocValues(SnapshotFields.CLAIM);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                LinkedClaim claim = ClaimBytes.read(column, doc);
                builder.add(claim.subject(), claim.predicate(), claim.object(), claim.document(), claim.start(),
                        claim.end(), claim.extractor());
            }
        }
        return builder.build();
    }

    public Path folder() {
        return folder;
    }

    public SnapshotManifest manifest() {
        return manifest;
    }

    /** The content hash that names this snapshot in tasks. */
    public String hash() {
        return manifest.hash();
    }

    /** All claims and entities, in memory. */
    public ClaimGraph graph() {
        return graph;
    }

    /** Search over passages, and documents by id and URL. */
    public PassageIndex passages() {
        return passages;
    }

    /** Claims by subject, predicate and object, read from the index: independent of {@link #graph}. */
    public ClaimIndex claims() {
        return claimIndex;
    }

    /** The document of that id; those used last are kept. */
    public Optional<Document> document(String id) {
        return documents.get(id, passages::document);
    }

    /** The primary page of an entity. */
    public Document page(Entity entity) {
        return document(entity.document()).orElseThrow(
                () -> new SnapshotException(folder + " is damaged: document " + entity.document() + " is missing"));
    }

    /** A claim of the graph with its cited words. */
    public Claim claim(int claim) {
        String id = graph.document(claim);
        Document document = document(id)
                .orElseThrow(() -> new SnapshotException(folder + " is damaged: document " + id + " is missing"));
        int start = graph.start(claim);
        int end = graph.end(claim);
        return new Claim((Value.EntityValue) graph.value(graph.subject(claim)), graph.predicate(claim).wireName(),
                graph.value(graph.object(claim)),
                new Citation(id, document.url(), start, end, document.text().substring(start, end)),
                graph.extractor(claim));
    }

    @Override
    public void close() {
        try {
            claimReader.close();
            passages.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + folder, e);
        }
    }
}
