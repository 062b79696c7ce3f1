package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Claims straight from the claim index, by subject or by object.
 *
 * <p>It shares no code with {@link dev.taskloom.environments.search.graph.ClaimGraph}, so that a verifier that derives an
 * answer here does not repeat a mistake made there.
 */
public final class ClaimIndex {
    private static final Comparator<LinkedClaim> ORDER = Comparator.comparing(LinkedClaim::subject)
            .thenComparing(LinkedClaim::predicate)
            .thenComparing(c -> c.object().key())
            .thenComparing(LinkedClaim::document)
            .thenComparingInt(LinkedClaim::start)
            .thenComparingInt(LinkedClaim::end)
            .thenComparing(LinkedClaim::extractor);

    private final IndexReader reader;

    ClaimIndex(IndexReader reader) {
        this.reader = reader;
    }

    /** Claims about an entity, sorted by predicate and object. */
    public List<LinkedClaim> about(String entityId) {
        return claims(new Term(SnapshotFields.SUBJECT, entityId), Optional.empty());
    }

    /** Claims of a relation with that object, sorted by subject. */
    public List<LinkedClaim> naming(Predicate relation, Value object) {
        return claims(new Term(SnapshotFields.OBJECT, object.key()), Optional.of(relation));
    }

    private List<LinkedClaim> claims(Term term, Optional<Predicate> relation) {
        try {
            List<LinkedClaim> found = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
                if (postings != null) {
                    collect(leaf.reader(), postings, relation, found);
                }
            }
            found.sort(ORDER);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the claim index", e);
        }
    }

    private static void collect(LeafReader columns, PostingsEnum postings, Optional<Predicate> relation,
            List<LinkedClaim> found) throws IOException {
        SortedDocValues subject = columns.getSortedDocValues(SnapshotFields.SUBJECT);
        SortedDocValues predicate = columns.getSortedDocValues(SnapshotFields.PREDICATE);
        SortedDocValues object = columns.getSortedDocValues(SnapshotFields.OBJECT);
        SortedDocValues document = columns.getSortedDocValues(SnapshotFields.CLAIM_DOCUMENT);
        SortedDocValues extractor = columns.getSortedDocValues(SnapshotFields.EXTRACTOR);
        var start = columns.getNumericDocValues(SnapshotFields.CLAIM_START);
        var end = columns.getNumericDocValues(SnapshotFields.CLAIM_END);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            String name = text(predicate, doc);
            Predicate stated = Predicate.of(name).orElseThrow(() -> new IOException("unknown predicate " + name));
            if (relation.isEmpty() || relation.get() == stated) {
                start.advanceExact(doc);
                end.advanceExact(doc);
                found.add(new LinkedClaim(text(subject, doc), stated, Json.read(text(object, doc), Value.class),
                        text(document, doc), (int) start.longValue(), (int) end.longValue(), text(extractor, doc)));
            }
        }
    }

    private static String text(SortedDocValues column, int doc) throws IOException {
        if (!column.advanceExact(doc)) {
            throw new IOException("claim " + doc + " lacks a field");
        }
        BytesRef bytes = column.lookupOrd(column.ordValue());
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8);
    }
}
