package dev.taskloom.pipelines.bench;

import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.extraction.BareParse;
import dev.taskloom.environments.corpus.extraction.PageExtractor;
import dev.taskloom.environments.corpus.wikitext.WikitextExtractor;
import java.io.IOException;
import java.util.List;

/** Main text of long pages, on one core, beside nothing but parsing them. */
final class ExtractionBench {
    private final List<RawPage> pages;
    private final PageExtractor extractor = new PageExtractor(new WikitextExtractor());

    ExtractionBench(List<RawPage> pages) {
        this.pages = pages;
    }

    void extract() {
        pages.forEach(extractor::extract);
    }

    void parse() {
        pages.forEach(page -> BareParse.elements(((RawPage.Content.Html) page.content()).bytes()));
    }

    List<Figure> measure(int rounds) throws IOException {
        Stopwatch.Pair time = Stopwatch.inTurn(rounds, this::extract, this::parse);
        return List.of(
                Figure.plain("main text of 170 kB pages, one core", "pages/s", pages.size() / time.first().seconds()),
                Figure.plain("nothing but jsoup's parse of them", "pages/s", pages.size() / time.second().seconds()));
    }
}
