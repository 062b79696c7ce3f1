package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** BM25 over the passages of a snapshot, exact phrases, and its documents by id and URL; safe to share. */
public final class PassageIndex {
    /** Beyond this many distinct words a query says nothing more. */
    private static final int QUERY_WORDS = 64;
    private static final float TITLE_BOOST = 0.7f;
    private static final int KEPT_WORDS = 20_000;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer = SnapshotFields.analyzer();
    /** Document ids by leaf and ordinal, each read when it is first asked for: the index keeps them compressed. */
    private final String[][] documentIds;
    /** Where each shard has a word: questions share most of theirs, and looking them up costs as much as a search. */
    private final RecentLookups<Term, TermStates> places = new RecentLookups<>(KEPT_WORDS, states -> 1);

    PassageIndex(IndexReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.documentIds = new String[reader.leaves().size()][];
    }

    /** The best passages for free text, best first; ties in index order. Any text is a valid query. */
    public List<Passage> search(String text, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        new LinkedHashSet<>(words(text)).stream().limit(QUERY_WORDS).forEach(word -> {
            query.add(query(new Term(SnapshotFields.TEXT, word)), Occur.SHOULD);
            query.add(new BoostQuery(query(new Term(SnapshotFields.TITLE, word)), TITLE_BOOST), Occur.SHOULD);
        });
        return passages(query.build(), limit);
    }

    private Query query(Term term) {
        return new TermQuery(term, places.get(term, this::place));
    }

    private TermStates place(Term term) {
        try {
            return TermStates.build(searcher, term, true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the passage index", e);
        }
    }

    /** Ids of documents with a passage that holds the words one after the other, at most {@code limit}, in index order. */
    public Set<String> documentsWithPhrase(String phrase, int limit) {
        List<String> words = words(phrase);
        Set<String> found = new LinkedHashSet<>();
        if (!words.isEmpty()) {
            Query text = new PhraseQuery(SnapshotFields.TEXT, words.toArray(String[]::new));
            passages(text, limit).forEach(passage -> found.add(passage.document()));
        }
        return found;
    }

    /** The document of that id. */
    public Optional<Document> document(String id) {
        return stored(new Term(SnapshotFields.DOCUMENT_ID, id));
    }

    /** The document fetched from that URL. */
    public Optional<Document> documentAt(String url) {
        return stored(new Term(SnapshotFields.DOCUMENT_URL, url));
    }

    private Optional<Document> stored(Term term) {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                var postings = leaf.reader().postings(term);
                if (postings != null) {
                    int doc = postings.nextDoc();
                    var bytes = leaf.reader().storedFields().document(doc).getBinaryValue(SnapshotFields.DOCUMENT_JSON);
                    return Optional.of(Json.mapper()
                            .readValue(bytes.bytes, bytes.offset, bytes.length, Document.class));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the passage index", e);
        }
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(SnapshotFields.TEXT, text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
        return words;
    }

    private List<Passage> passages(Query query, int limit) {
        try {
            TopDocs top = searcher.search(query, limit);
            List<Passage> passages = new ArrayList<>(top.scoreDocs.length);
            for (ScoreDoc hit : top.scoreDocs) {
                passages.add(passage(hit));
            }
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the passage index", e);
        }
    }

    private Passage passage(ScoreDoc hit) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
        LeafReader columns = leaf.reader();
        int doc = hit.doc - leaf.docBase;
        SortedDocValues document = columns.getSortedDocValues(SnapshotFields.PASSAGE_OF);
        NumericDocValues start = columns.getNumericDocValues(SnapshotFields.PASSAGE_START);
        NumericDocValues end = columns.getNumericDocValues(SnapshotFields.PASSAGE_END);
        if (!document.advanceExact(doc) || !start.advanceExact(doc) || !end.advanceExact(doc)) {
            throw new IOException("passage " + hit.doc + " lacks its span");
        }
        return new Passage(documentId(leaf, document), (int) start.longValue(), (int) end.longValue(), hit.score);
    }

    private String documentId(LeafReaderContext leaf, SortedDocValues document) throws IOException {
        String[] known = documentIds[leaf.ord];
        if (known == null) {
            // Two threads may both do this, which makes no difference but time.
            known = new String[document.getValueCount()];
            documentIds[leaf.ord] = known;
        }
        int ordinal = document.ordValue();
        if (known[ordinal] == null) {
            known[ordinal] = document.lookupOrd(ordinal).utf8ToString();
        }
        return known[ordinal];
    }

    void close() throws IOException {
        reader.close();
    }
}
