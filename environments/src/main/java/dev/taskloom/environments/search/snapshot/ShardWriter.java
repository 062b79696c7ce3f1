package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.schemas.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Writes one shard of a snapshot: documents, passages and claims, in the order given.
 *
 * <p>The order decides the shard's digest, so callers add in a fixed order. A shard that was not {@linkplain #finish
 * finished} is not a shard. Failures are {@link SnapshotException}s that name the folder.
 */
public final class ShardWriter implements Closeable {
    private static final double BUFFER_MEGABYTES = 32;

    private final Path folder;
    private final MessageDigest digest = Sha256.digest();
    private final Directory passageDirectory;
    private final Directory claimDirectory;
    private final IndexWriter passages;
    private final IndexWriter claims;
    private long passageCount;

    /** Opens an empty shard in the folder, replacing what an earlier, unfinished build left there. */
    public ShardWriter(Path folder) {
        this.folder = folder;
        try {
            passageDirectory = FSDirectory.open(folder.resolve(SnapshotFields.PASSAGES));
            claimDirectory = FSDirectory.open(folder.resolve(SnapshotFields.CLAIMS));
            passages = new IndexWriter(passageDirectory, config());
            claims = new IndexWriter(claimDirectory, config());
        } catch (IOException e) {
            throw SnapshotException.writing(folder, e);
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(SnapshotFields.analyzer()).setOpenMode(OpenMode.CREATE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                // Merging would cost a second writing, and reorder what a search returns in index order.
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setUseCompoundFile(true);
    }

    /** Adds a document, stored whole and searchable by passage; {@code json} is its canonical JSON. */
    public void add(Document document, byte[] json) {
        digest.update(json);
        try {
            // Stored with the first passage: entries without text would make every norm and span a sparse column.
            org.apache.lucene.document.Document entry = stored(document, json);
            List<PassageSplitter.Span> spans = PassageSplitter.split(document.text());
            if (spans.isEmpty()) {
                passages.addDocument(entry);
            }
            for (PassageSplitter.Span span : spans) {
                addPassage(document, span, entry);
                passages.addDocument(entry);
                passageCount++;
                entry = new org.apache.lucene.document.Document();
            }
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    private static org.apache.lucene.document.Document stored(Document document, byte[] json) {
        org.apache.lucene.document.Document entry = new org.apache.lucene.document.Document();
        entry.add(new StringField(SnapshotFields.DOCUMENT_ID, document.id(), Field.Store.NO));
        entry.add(new StringField(SnapshotFields.DOCUMENT_URL, document.url(), Field.Store.NO));
        entry.add(new StoredField(SnapshotFields.DOCUMENT_JSON, json));
        return entry;
    }

    private static void addPassage(Document document, PassageSplitter.Span span,
            org.apache.lucene.document.Document entry) {
        entry.add(new SortedDocValuesField(SnapshotFields.PASSAGE_OF, new BytesRef(document.id())));
        entry.add(new NumericDocValuesField(SnapshotFields.PASSAGE_START, span.start()));
        entry.add(new NumericDocValuesField(SnapshotFields.PASSAGE_END, span.end()));
        entry.add(new TextField(SnapshotFields.TITLE, document.title(), Field.Store.NO));
        entry.add(new TextField(SnapshotFields.TEXT, document.text().substring(span.start(), span.end()),
                Field.Store.NO));
    }

    /** Adds a claim. */
    public void add(LinkedClaim claim) {
        byte[] bytes = ClaimBytes.of(claim);
        digest.update(bytes);
        org.apache.lucene.document.Document stored = new org.apache.lucene.document.Document();
        stored.add(new StringField(SnapshotFields.SUBJECT, claim.subject(), Field.Store.NO));
        stored.add(new StringField(SnapshotFields.RELATION_AND_OBJECT,
                SnapshotFields.naming(claim.predicate(), claim.object()), Field.Store.NO));
        stored.add(new BinaryDocValuesField(SnapshotFields.CLAIM, new BytesRef(bytes)));
        try {
            claims.addDocument(stored);
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    /** Lucene closes a writer that failed and then complains of that; what failed first is the cause. */
    private SnapshotException failed(Exception failure) {
        Throwable first = failure instanceof AlreadyClosedException && failure.getCause() != null ? failure.getCause()
                : failure;
        return first instanceof IOException e ? SnapshotException.writing(folder, e)
                : new SnapshotException("cannot write " + folder + ": " + first.getMessage(), first);
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
    public void finish() {
        try {
            passages.commit();
            claims.commit();
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    /** Lets go of the files; what was added since {@link #finish} is lost. */
    @Override
    public void close() {
        try (passageDirectory; claimDirectory) {
            passages.rollback();
            claims.rollback();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
