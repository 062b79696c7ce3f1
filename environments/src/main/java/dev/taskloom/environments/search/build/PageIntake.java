package dev.taskloom.environments.search.build;

import dev.taskloom.environments.OrderedWorkers;
import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.Redirect;
import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.environments.corpus.duplicates.MinHash;
import dev.taskloom.environments.corpus.extraction.Extraction;
import dev.taskloom.environments.corpus.extraction.PageExtractor;
import dev.taskloom.environments.corpus.reading.InputSplit;
import dev.taskloom.environments.corpus.reading.PageReader;
import dev.taskloom.environments.corpus.wikitext.WikitextExtractor;
import dev.taskloom.environments.search.claims.ClaimReader;
import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.JudgedFacts;
import dev.taskloom.environments.search.claims.PageFacts;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** First stage: reads a split, extracts its pages, reads their claims, and stages them on disk. */
public final class PageIntake {
    /** Pages are staged in batches of this size, of which shards are put together. */
    static final int PAGES_PER_BATCH = 1024;
    /** Shorter texts are compared only for equality: a few shared phrases would make them look alike. */
    private static final int SKETCH_WORDS = 40;

    private final BuildLayout layout;
    private final Proposals proposals;
    private final PageExtractor extractor;
    private final ClaimReader claimReader = new ClaimReader();

    /** @param proposals what models propose to read in the pages */
    public PageIntake(BuildLayout layout, Proposals proposals) {
        this.layout = layout;
        this.proposals = proposals;
        this.extractor = new PageExtractor(new WikitextExtractor());
    }

    /**
     * What was taken in from one split.
     *
     * @param batches  pages in each staged batch, in order
     * @param setAside records that could not be used, by reason
     */
    public record Notes(int split, List<Integer> batches, SortedMap<String, Long> setAside) {
        public Notes {
            batches = List.copyOf(batches);
            setAside = new TreeMap<>(setAside);
        }

        int pages() {
            return batches.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Takes in one split; {@code progress} hears the number of pages so far. */
    public Notes take(int split, InputSplit input, LongConsumer progress) throws IOException {
        try (Staging staging = new Staging(layout, split)) {
            OrderedWorkers<Staging.Taken> workers = new OrderedWorkers<>(taken -> {
                if (staging.add(taken)) {
                    progress.accept(staging.pages());
                }
            });
            try {
                PageReader.standard().read(input, new PageSink() {
                    @Override
                    public void page(RawPage page) {
                        workers.submit(() -> take(page));
                    }

                    @Override
                    public void redirect(Redirect redirect) {
                        staging.add(new RedirectNote(redirect.url(), redirect.title(), redirect.target()));
                    }

                    @Override
                    public void setAside(SetAside record) {
                        workers.submit(() -> new Staging.Taken.Unusable(record));
                    }
                });
                workers.finish();
            } finally {
                workers.cancel();
            }
            return staging.finish();
        }
    }

    private Staging.Taken take(RawPage page) {
        return switch (extractor.extract(page)) {
            case Extraction.Unusable unusable -> new Staging.Taken.Unusable(unusable.reason());
            case Extraction.Extracted extracted -> {
                Document document = extracted.document();
                JudgedFacts judged = claimReader.read(document, proposals.of(document.url()));
                PageFacts facts = judged.facts();
                yield new Staging.Taken.Page(Json.canonicalBytes(document),
                        PackedRecords.bytes(new StagedFacts(EntityCard.of("", document, facts), facts.claims(),
                                judged.judgements())),
                        new PageNote(page.origin().toString(), document.url(), document.id(), document.sameAs(),
                                MinHash.sketch(document.text(), SKETCH_WORDS)));
            }
        };
    }
}
