package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Names of the fields and folders of a shard, and how its text is analysed: shared by writer and reader. */
final class SnapshotFields {
    static final String MANIFEST = "manifest.json";
    static final String SHARDS = "shards";
    static final String ENTITIES = "entities";
    /** Lucene index of documents (stored) and passages (BM25). */
    static final String PASSAGES = "passages";
    /** Lucene index of claims. */
    static final String CLAIMS = "claims";

    static final String DOCUMENT_ID = "document_id";
    static final String DOCUMENT_URL = "document_url";
    static final String DOCUMENT_JSON = "document_json";
    static final String PASSAGE_OF = "passage_of";
    static final String PASSAGE_START = "passage_start";
    static final String PASSAGE_END = "passage_end";
    static final String TITLE = "title";
    static final String TEXT = "text";

    static final String SUBJECT = "subject";
    static final String RELATION_AND_OBJECT = "relation_and_object";
    /** The claim itself; see {@link ClaimBytes}. */
    static final String CLAIM = "claim";

    private SnapshotFields() {}

    /** Term of the claims of a relation with that object. */
    static String naming(Predicate relation, Value object) {
        return relation.wireName() + " " + object.key();
    }

    /** Language-neutral: words, lower case, diacritics folded; no stemming, so that names stay exact. */
    static Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                Tokenizer words = new StandardTokenizer();
                TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
                return new TokenStreamComponents(words, folded);
            }
        };
    }
}
