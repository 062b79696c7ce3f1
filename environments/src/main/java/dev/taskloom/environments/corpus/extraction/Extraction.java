package dev.taskloom.environments.corpus.extraction;

import java.util.Objects;
import java.util.Set;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.SetAside;

/** What became of a page. */
public sealed interface Extraction {

    /**
     * The page as a document.
     *
     * @param repairs what had to be put right to read it
     */
    record Extracted(Document document, Set<Repair> repairs) implements Extraction {
        public Extracted {
            Objects.requireNonNull(document, "document");
            repairs = Set.copyOf(repairs);
        }
    }

    /** The page could not be used. */
    record Unusable(SetAside reason) implements Extraction {
        public Unusable {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
