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
        List<SnapshotBrowser.Hit> hits = browser.search("painter Ada Brook", 5);

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
        int parts = browser.open(LONG, 1).orElseThrow().parts();
        String together = IntStream.rangeClosed(1, parts)
                .mapToObj(part -> browser.open(LONG, part).orElseThrow().text())
                .collect(Collectors.joining("\n"));

        assertThat(parts).isGreaterThan(2);
        assertThat(together).isEqualTo(LONG_TEXT);
        assertThat(browser.open(LONG, 2).orElseThrow().text()).startsWith("Paragraph ")
                .hasSizeLessThanOrEqualTo(SnapshotBrowser.PART_LENGTH);
    }

    @Test
    void aPageOrPartThatIsNotThereIsEmpty() {
        assertThat(browser.open("https://one.example/nowhere", 1)).isEmpty();
        assertThat(browser.open(LONG, 0)).isEmpty();
        assertThat(browser.open(LONG, 99)).isEmpty();
        assertThat(browser.find("file:///etc/passwd", "root")).isEmpty();
    }

    @Test
    void aFragmentLeadsToThePage() {
        assertThat(browser.open("https://one.example/orla#history", 1)).isPresent();
    }

    @Test
    void wordsAreFoundWhateverTheirCaseWithThePartTheyStandIn() {
        assertThat(browser.find("https://one.example/orla", "mayor").orElseThrow())
                .singleElement()
                .satisfies(found -> assertThat(found.excerpt()).contains("Its MAYOR is elected"));
        assertThat(browser.find(LONG, "Paragraph 299 ").orElseThrow()).singleElement()
                .satisfies(found -> assertThat(found.part()).isEqualTo(browser.open(LONG, 1).orElseThrow().parts()));
        assertThat(browser.find(LONG, "harbour").orElseThrow()).hasSize(8);
        assertThat(browser.find(LONG, "  ").orElseThrow()).isEmpty();
    }
}
