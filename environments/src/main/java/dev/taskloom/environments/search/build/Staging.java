package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.SetAside;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The staged files of one split while it is taken in. */
final class Staging implements Closeable {
    private final BuildLayout layout;
    private final int split;
    private final PackedRecords.Writer notes;
    private final PackedRecords.Writer redirects;
    private final PackedRecords.Writer setAside;
    private final List<Integer> batches = new ArrayList<>();
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private Batch batch;
    private long pages;

    Staging(BuildLayout layout, int split) {
        this.layout = layout;
        this.split = split;
        notes = PackedRecords.writer(layout.notes(split));
        redirects = PackedRecords.writer(layout.redirects(split));
        setAside = PackedRecords.writer(layout.setAside(split));
    }

    /** What became of one page. */
    sealed interface Taken {
        /**
         * A page to keep.
         *
         * @param document canonical JSON of the document
         * @param facts    JSON of its {@link StagedFacts}
         */
        record Page(byte[] document, byte[] facts, PageNote note) implements Taken {}

        record Unusable(SetAside reason) implements Taken {}
    }

    /** Adds the next page; true if it was one to keep. */
    boolean add(Taken taken) {
        return switch (taken) {
            case Taken.Page page -> {
                if (batch == null) {
                    batch = new Batch(PackedRecords.writer(layout.documents(split, batches.size())),
                            PackedRecords.writer(layout.facts(split, batches.size())));
                }
                batch.documents.add(page.document());
                batch.facts.add(page.facts());
                batch.pages++;
                notes.add(page.note());
                pages++;
                if (batch.pages == PageIntake.PAGES_PER_BATCH) {
                    finishBatch();
                }
                yield true;
            }
            case Taken.Unusable unusable -> {
                setAside.add(unusable.reason());
                reasons.merge(unusable.reason().reason(), 1L, Long::sum);
                yield false;
            }
        };
    }

    void add(RedirectNote redirect) {
        redirects.add(redirect);
    }

    /** Pages to keep so far. */
    long pages() {
        return pages;
    }

    private void finishBatch() {
        batch.documents.finish();
        batch.facts.finish();
        batch.close();
        batches.add(batch.pages);
        batch = null;
    }

    PageIntake.Notes finish() {
        if (batch != null) {
            finishBatch();
        }
        notes.finish();
        redirects.finish();
        setAside.finish();
        return new PageIntake.Notes(split, batches, reasons);
    }

    @Override
    public void close() {
        try (notes; redirects; setAside) {
            if (batch != null) {
                batch.close();
            }
        }
    }

    private static final class Batch implements Closeable {
        private final PackedRecords.Writer documents;
        private final PackedRecords.Writer facts;
        private int pages;

        Batch(PackedRecords.Writer documents, PackedRecords.Writer facts) {
            this.documents = documents;
            this.facts = facts;
        }

        @Override
        public void close() {
            try (documents; facts) {
                // Both are closed, whatever happens to one of them.
            }
        }
    }
}
