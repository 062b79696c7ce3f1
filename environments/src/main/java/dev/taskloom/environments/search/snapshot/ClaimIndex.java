package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

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
        return claims(new Term(SnapshotFields.SUBJECT, entityId));
    }

    /** Claims of a relation with that object, sorted by subject. */
    public List<LinkedClaim> naming(Predicate relation, Value object) {
        return claims(new Term(SnapshotFields.RELATION_AND_OBJECT, SnapshotFields.naming(relation, object)));
    }

    private List<LinkedClaim> claims(Term term) {
        try {
            List<LinkedClaim> found = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
                if (postings != null) {
                    BinaryDocValues column = leaf.reader().getBinaryDocValues(SnapshotFields.CLAIM);
                    for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                        found.add(ClaimBytes.read(column, doc));
                    }
                }
            }
            found.sort(ORDER);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the claim index", e);
        }
    }
}
