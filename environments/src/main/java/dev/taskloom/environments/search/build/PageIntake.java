package dev.taskloom.environments.search.build;

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
import dev.taskloom.environments.search.claims.PageFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** First stage: reads a split, extracts its pages, reads their claims, and stages them on disk. */
public final class PageIntake {
    /** Shorter texts are compared only for equality: a few shared phrases would make them look alike. */
    private static final int SKETCH_WORDS = 40;

    private final BuildLayout layout;
    private final PageExtractor extractor;
    private final ClaimReader claimReader = new ClaimReader();

    public PageIntake(BuildLayout layout) {
        this.layout = layout;
        this.extractor = new PageExtractor(new WikitextExtractor());
    }

    /** What later stages must know of the split before they can read its pages. */
    public record Notes(int split, List<PageNote> pages, List<RedirectNote> redirects,
            SortedMap<String, Long> setAside) {}

    private sealed interface Taken {
        record Page(Document document, PageFacts facts, EntityCard card, int[] sketch) implements Taken {}

        record Unusable(SetAside reason) implements Taken {}
    }

    /** Takes in one split; {@code progress} hears the number of pages so far. */
    public Notes take(int split, InputSplit input, LongConsumer progress) throws IOException {
        List<PageNote> notes = new ArrayList<>();
        List<RedirectNote> redirects = new ArrayList<>();
        SortedMap<String, Long> reasons = new TreeMap<>();
        try (PackedLines.Writer pages = PackedLines.writer(layout.pages(split));
                PackedLines.Writer aside = PackedLines.writer(layout.setAside(split))) {
            OrderedWorkers<Taken> workers = new OrderedWorkers<>(taken -> {
                try {
                    switch (taken) {
                        case Taken.Page page -> {
                            Document document = page.document();
                            pages.add(new StagedPage(notes.size(), document, page.card(), page.facts().claims()));
                            notes.add(new PageNote(split, notes.size(), document.url(), document.id(),
                                    document.sameAs(), page.sketch()));
                            progress.accept(notes.size());
                        }
                        case Taken.Unusable unusable -> {
                            aside.add(unusable.reason());
                            reasons.merge(unusable.reason().reason(), 1L, Long::sum);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            PageReader.standard().read(input, new PageSink() {
                @Override
                public void page(RawPage page) {
                    workers.submit(() -> take(page));
                }

                @Override
                public void redirect(Redirect redirect) {
                    redirects.add(new RedirectNote(redirect.url(), redirect.title(), redirect.target()));
                }

                @Override
                public void setAside(SetAside record) {
                    workers.submit(() -> new Taken.Unusable(record));
                }
            });
            workers.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Notes(split, notes, redirects, reasons);
    }

    private Taken take(RawPage page) {
        return switch (extractor.extract(page)) {
            case Extraction.Unusable unusable -> new Taken.Unusable(unusable.reason());
            case Extraction.Extracted extracted -> {
                Document document = extracted.document();
                PageFacts facts = claimReader.read(document);
                yield new Taken.Page(document, facts, EntityCard.of("", document, facts),
                        MinHash.sketch(document.text(), SKETCH_WORDS));
            }
        };
    }
}
