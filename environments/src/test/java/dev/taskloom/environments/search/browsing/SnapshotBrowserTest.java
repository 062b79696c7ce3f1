package dev.taskloom.environments.search.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.build.PlainBuild;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotBrowserTest {
    private static final String LONG = "https://one.example/long";
    private static final String LONG_TEXT = IntStream.range(0, 300)
            .mapToObj(i -> "Paragraph " + i + " tells of a harbour that nobody has seen for a long time.")
            .collect(Collectors.joining("\n"));

    @TempDir
    private static Path folder;
    private static Snapshot snapshot;
    private static SnapshotBrowser browser;

    @BeforeAll
    static void build() throws IOException {
        Path input = Files.write(folder.resolve("pages.jsonl"),
                List.of(line("https://one.example/ada", "Ada Brook",
                        "Ada Brook (born 3 May 1901) was a painter. She lived in Orla."),
                        line("https://one.example/orla", "Orla", "Orla is a town by the sea. Its MAYOR is elected."),
                        line(LONG, "The long page", LONG_TEXT)));
        PlainBuild.build(List.of(input), folder.resolve("snapshot"), pages -> {});
        snapshot = Snapshot.open(folder.resolve("snapshot"));
        browser = new SnapshotBrowser(snapshot);
    }

    private static String line(String url, String title, String text) {
        return Json.line(Map.of("url", url, "title", title, "text", text, "language", "en"));
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    @Test
    void aSearchGivesEachPageOnceBestFirstWithTheWordsItWasFoundBy() {
        List<Browser.Hit> hits = browser.search("painter Ada Brook", 5);

        assertThat(hits.getFirst().url()).isEqualTo("https://one.example/ada");
        assertThat(hits.getFirst().snippet()).startsWith("Ada Brook (born 3 May 1901)");
        assertThat(browser.search("harbour paragraph", 10)).hasSize(1);
    }

    @Test
    void aSearchForNothingAndForMarksFindsNothing() {
        assertThat(browser.search("", 5)).isEmpty();
        assertThat(browser.search("?! +-\"(", 5)).isEmpty();
        assertThat(browser.search("Orla", 0)).hasSize(1);
        assertThat(browser.search("Orla", 1_000_000)).hasSize(2);
    }

    @Test
    void thePartsOfAPagePutTogetherAreThePage() {
        PageText page = page(LONG);
        int parts = page.part(1).orElseThrow().of();
        String together = IntStream.rangeClosed(1, parts)
                .mapToObj(part -> page.part(part).orElseThrow().text())
                .collect(Collectors.joining("\n"));

        assertThat(parts).isGreaterThan(2);
        assertThat(together).isEqualTo(LONG_TEXT);
        assertThat(page.part(2).orElseThrow().text()).startsWith("Paragraph ")
                .hasSizeLessThanOrEqualTo(PageText.PART_LENGTH);
    }

    @Test
    void aPageOrPartThatIsNotThereIsMissing() {
        assertThat(browser.page("https://one.example/nowhere"))
                .isEqualTo(new Browser.Lookup.Missing("there is no page at https://one.example/nowhere"));
        assertThat(browser.page("file:///etc/passwd")).isInstanceOf(Browser.Lookup.Missing.class);
        assertThat(page(LONG).part(0)).isEmpty();
        assertThat(page(LONG).part(99)).isEmpty();
    }

    @Test
    void aFragmentLeadsToThePage() {
        assertThat(page("https://one.example/orla#history").title()).isEqualTo("Orla");
    }

    @Test
    void wordsAreFoundWhateverTheirCaseWithThePartTheyStandIn() {
        assertThat(page("https://one.example/orla").find("mayor")).singleElement()
                .satisfies(found -> assertThat(found.excerpt()).contains("Its MAYOR is elected"));
        assertThat(page(LONG).find("Paragraph 299 ")).singleElement()
                .satisfies(found -> assertThat(found.part()).isEqualTo(page(LONG).part(1).orElseThrow().of()));
        assertThat(page(LONG).find("harbour")).hasSize(8);
        assertThat(page(LONG).find("  ")).isEmpty();
    }

    private static PageText page(String url) {
        return ((Browser.Lookup.Found) browser.page(url)).page();
    }
}
