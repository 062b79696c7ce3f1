package dev.taskloom.environments.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.extraction.SpannedText;
import dev.taskloom.environments.corpus.wikitext.WikitextExtractor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Real files; the numbers expected come from grep and zcat, not from the readers. */
class RealCorporaTest {
    /** Leftovers of markup that nobody wants to read. */
    private static final Pattern UGLY = Pattern
            .compile("\\{\\{|}}|\\[\\[|]]|\\|}|\\{\\||\\( *\\)|''|  | ,|&[a-z]+;|</?(?:ref|br|small|div)|,,|\\(,");

    @Test
    void wikipedia_passages_are_read_to_the_last() {
        Collected read = Collected.read(shared("wikipedia-passages.jsonl.gz"));
        assertThat(read.pages).hasSize(6119)
                .allMatch(page -> page.language().equals("en") && page.licence().equals("CC-BY-SA-4.0"));
        assertThat(read.setAside).isEmpty();
        assertThat(read.pages.get(0).url()).isEqualTo("https://en.wikipedia.org/wiki/Teutberga");
    }

    @Test
    void every_record_of_a_real_crawl_is_a_page_or_counted() {
        Collected read = Collected.read(shared("iana.warc.gz"));
        // 48 responses: 4 with status 302, 16 of the others HTML; 123 revisits.
        assertThat(read.pages).hasSize(16);
        assertThat(Collections.frequency(read.reasons(), "http-status")).isEqualTo(4);
        assertThat(Collections.frequency(read.reasons(), "not-a-page")).isEqualTo(28);
        assertThat(Collections.frequency(read.reasons(), "revisit")).isEqualTo(123);
        assertThat(read.setAside).hasSize(155);
        assertThat(read.contents()).allMatch(html -> html.contains("<html"));
    }

    @Test
    void a_real_dump_gives_articles_and_redirects() {
        Collected read = Collected.read(shared("enwiki-sample.xml.bz2"));
        // 206 pages: one in namespace 4, 100 with a redirect element, one of them that page.
        assertThat(read.pages.size() + read.redirects.size() + read.setAside.size()).isEqualTo(206);
        assertThat(read.redirects).hasSize(99);
        assertThat(read.reasons()).containsExactly("not-an-article");
    }

    @Test
    void real_articles_read_as_text_without_leftovers_of_markup() {
        List<RawPage> pages = Collected.read(shared("enwiki-sample.xml.bz2")).pages;
        WikitextExtractor extractor = new WikitextExtractor();
        for (RawPage page : pages) {
            SpannedText read = extractor.read(page, Collected.content(page));
            assertThat(
                    UGLY.matcher(read.text()).results()
                            .map(found -> read.text().substring(Math.max(0, found.start() - 30),
                                    Math.min(read.text().length(), found.end() + 30)))
                            .toList())
                    .as(page.title()).isEmpty();
            assertThat(read.text()).as(page.title()).isNotBlank();
        }
        SpannedText rand = extractor.read(page(pages, "Ayn Rand"), Collected.content(page(pages, "Ayn Rand")));
        assertThat(rand.text()).startsWith("Ayn Rand (born Alisa Zinov'yevna Rosenbaum,").contains(
                "\nBirth date: February 2, 1905\n",
                "\nDeath date: March 6, 1982 (aged 77)\n");
        assertThat(rand.links()).extracting(Document.Link::target)
                .contains("https://en.wikipedia.org/wiki/The_Fountainhead");
    }

    private static RawPage page(List<RawPage> pages, String title) {
        return pages.stream().filter(page -> page.title().equals(title)).findFirst().orElseThrow();
    }

    private static Path shared(String name) {
        String given = System.getenv("TASKLOOM_SHARED");
        Path folder = given != null ? Path.of(given)
                : Path.of(System.getProperty("taskloom.root", "."), "..", "shared");
        Path file = folder.resolve("data").resolve(name);
        assumeTrue(Files.isReadable(file), () -> "real input is absent: " + file);
        return file;
    }
}
