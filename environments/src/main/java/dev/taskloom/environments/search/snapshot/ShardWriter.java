package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes one shard of a snapshot: documents, passages and claims, in the order given.
 *
 * <p>The order decides the shard's digest, so callers add in a fixed order. Closing commits; a shard that was not closed
 * is not a shard.
 */
public final class ShardWriter implements Closeable {
    private static final double BUFFER_MEGABYTES = 32;

    private final MessageDigest digest = Sha256.digest();
    private final Directory passageDirectory;
    private final Directory claimDirectory;
    private final IndexWriter passages;
    private final IndexWriter claims;
    private long passageCount;

    /** Opens an empty shard in the folder, replacing what an earlier, unfinished build left there. */
    public ShardWriter(Path folder) throws IOException {
        passageDirectory = FSDirectory.open(folder.resolve(SnapshotFields.PASSAGES));
        claimDirectory = FSDirectory.open(folder.resolve(SnapshotFields.CLAIMS));
        passages = new IndexWriter(passageDirectory, config());
        claims = new IndexWriter(claimDirectory, config());
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(SnapshotFields.analyzer()).setOpenMode(OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(true);
    }

    /** Adds a document, stored whole and searchable by passage. */
    public void add(Document document) throws IOException {
        byte[] json = Json.canonicalBytes(document);
        digest.update(json);
        org.apache.lucene.document.Document stored = new org.apache.lucene.document.Document();
        stored.add(new StringField(SnapshotFields.DOCUMENT_ID, document.id(), Field.Store.NO));
        stored.add(new StringField(SnapshotFields.DOCUMENT_URL, document.url(), Field.Store.NO));
        stored.add(new StoredField(SnapshotFields.DOCUMENT_JSON, json));
        passages.addDocument(stored);
        for (PassageSplitter.Span span : PassageSplitter.split(document.text())) {
            org.apache.lucene.document.Document passage = new org.apache.lucene.document.Document();
            passage.add(new SortedDocValuesField(SnapshotFields.PASSAGE_OF, new BytesRef(document.id())));
            passage.add(new NumericDocValuesField(SnapshotFields.PASSAGE_START, span.start()));
            passage.add(new NumericDocValuesField(SnapshotFields.PASSAGE_END, span.end()));
            passage.add(new TextField(SnapshotFields.TITLE, document.title(), Field.Store.NO));
            passage.add(new TextField(SnapshotFields.TEXT, document.text().substring(span.start(), span.end()),
                    Field.Store.NO));
            passages.addDocument(passage);
            passageCount++;
        }
    }

    /** Adds a claim. */
    public void add(LinkedClaim claim) throws IOException {
        digest.update(Json.canonicalBytes(
                List.of(claim.subject(), claim.predicate().wireName(), claim.object(), claim.document(), claim.start(),
                        claim.end(), claim.extractor())));
        org.apache.lucene.document.Document stored = new org.apache.lucene.document.Document();
        keyword(stored, SnapshotFields.SUBJECT, claim.subject());
        keyword(stored, SnapshotFields.PREDICATE, claim.predicate().wireName());
        stored.add(new StringField(SnapshotFields.OBJECT, claim.object().key(), Field.Store.NO));
        stored.add(new SortedDocValuesField(SnapshotFields.OBJECT,
                new BytesRef(Json.line(claim.object()).getBytes(StandardCharsets.UTF_8))));
        keyword(stored, SnapshotFields.CLAIM_DOCUMENT, claim.document());
        stored.add(new NumericDocValuesField(SnapshotFields.CLAIM_START, claim.start()));
        stored.add(new NumericDocValuesField(SnapshotFields.CLAIM_END, claim.end()));
        stored.add(new SortedDocValuesField(SnapshotFields.EXTRACTOR, new BytesRef(claim.extractor())));
        claims.addDocument(stored);
    }

    private static void keyword(org.apache.lucene.document.Document stored, String field, String value) {
        stored.add(new StringField(field, value, Field.Store.NO));
        stored.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    /** Passages added so far. */
    public long passageCount() {
        return passageCount;
    }

    /** Hex SHA-256 of everything added so far, in order; call it once, at the end. */
    public String digest() {
        return Sha256.hex(digest);
    }

    /** Commits the shard to disk. */
    @Override
    public void close() throws IOException {
        try (passageDirectory; claimDirectory; passages; claims) {
            passages.commit();
            claims.commit();
        }
    }
}
