package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.RawPage;

/** Every page gives a document or a reason, whatever it holds. */
class HostilePageTest {
    private static final String TEXT = "The ferry left the old pier at six, and nobody on board knew where it went.";
    private static final long SEED = 7L;

    @Test
    void a_page_of_100_megabytes_is_set_aside_by_its_size() {
        byte[] page = new byte[100_000_000];
        Arrays.fill(page, (byte) 'x');
        assertThat(Pages.reason(Pages.extract(page, ""))).isEqualTo("page-too-large");
        String text = "x".repeat(40_000_000);
        assertThat(Pages.reason(Pages.EXTRACTOR.extract(Pages.raw(new RawPage.Content.PlainText(text)))))
                .isEqualTo("page-too-large");
        assertThat(Pages.reason(Pages.EXTRACTOR.extract(Pages.raw(new RawPage.Content.Wikitext(text)))))
                .isEqualTo("page-too-large");
    }

    @Test
    void a_page_of_a_million_tags_is_set_aside_by_their_number() {
        byte[] page = "<b>".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
        assertThat(Pages.reason(Pages.extract(page, ""))).isEqualTo("too-many-tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "table><tr><td", "ul><li", "dl><dd", "a href=/x", "svg", "x-y"})
    void a_page_nested_100_000_deep_keeps_its_text(String tag) {
        String page = "<body><p>" + TEXT + "</p>" + ("<" + tag + ">").repeat(100_000 / tag.split("><").length);
        assertThat(Pages.html(page).text()).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n ", "<html></html>", "<!-- only a comment -->", "<script>alert('x')</script>",
            "<frameset><frame src=a.html></frameset>", "<style>p{}</style><img alt=picture>", "\u0000\u0000\u0000",
            "<head><title>Only a title</title></head>", "<iframe src=x>within</iframe>"})
    void a_page_without_text_is_set_aside_as_such(String page) {
        assertThat(Pages.reason(Pages.extract(page.getBytes(StandardCharsets.UTF_8), ""))).isEqualTo("no-text");
    }

    @Test
    void frames_may_still_hold_text_for_those_who_see_none() {
        Extraction page = Pages
                .extract(("<frameset><frame src=a></frameset><noframes><body><p>" + TEXT + "</body></noframes>")
                        .getBytes(StandardCharsets.UTF_8), "");
        assertThat(page).satisfiesAnyOf(set -> assertThat(Pages.reason(set)).isEqualTo("no-text"),
                read -> assertThat(Pages.document(read).text()).contains(TEXT));
    }

    @Test
    void invalid_bytes_are_replaced_and_counted_and_the_rest_is_read() {
        byte[] page = ("<p>" + TEXT + " Ünd sö weiter, schöne Größe, ?").getBytes(StandardCharsets.UTF_8);
        page[page.length - 1] = (byte) 0xc3;
        Extraction.Extracted read = (Extraction.Extracted) Pages.extract(page, "utf-8");
        assertThat(read.document().text()).startsWith(TEXT).endsWith("Größe, \ufffd");
        assertThat(read.repairs()).containsExactly(Repair.BYTES_REPLACED);
    }

    @Test
    void random_bytes_never_fail() {
        System.out.println("HostilePageTest seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            byte[] page = new byte[random.nextInt(4000)];
            random.nextBytes(page);
            assertThat(Pages.extract(page, i % 3 == 0 ? "utf-8" : i % 3 == 1 ? "shift_jis" : "")).isNotNull();
        }
    }

    @Test
    void random_tags_never_fail_and_never_come_through_as_text() {
        Random random = new Random(SEED);
        String[] pieces = {"<table>", "</table>", "<tr>", "<td>", "<th>Label", "<dl>", "<dt>t", "<dd>d", "</dl>", "<p>",
                "</p>",
                "<a href=x>", "</a>", "<a href='", "'>", "<div class=infobox>", "</div>", "<br>", "<br><br>", "<ul>",
                "<li>", "</ul>",
                "<h1>", "</h1>", "<b", "<!--", "-->", "<![CDATA[", "]]>", "&#x0;", "&#xD800;", "&amp;", "&lt;",
                "words, and more of them. ",
                "<script>evil()</script>", "<article>", "</article>", "<aside>", "<pre>", "\n", "\u0000", "</body>",
                "<caption>",
                "<sup class=reference>", "</sup>", "<svg>", "<math>", "<template>", "<select>", "<form>", "</form>",
                "<"};
        for (int i = 0; i < 3000; i++) {
            StringBuilder page = new StringBuilder();
            for (int k = random.nextInt(60); k >= 0; k--) {
                page.append(pieces[random.nextInt(pieces.length)]);
            }
            if (Pages.extract(page.toString().getBytes(StandardCharsets.UTF_8),
                    "") instanceof Extraction.Extracted read) {
                // "<b<script>" is a strange tag and no script, as jsoup and browsers agree.
                assertThat(read.document().text().contains("evil()")).as(page.toString())
                        .isIn(false, Jsoup.parse(page.toString()).text().contains("evil()"));
                assertThat(CanonicalText.of(read.document().text())).isEqualTo(read.document().text());
                assertThat(Pages.rows(read.document())).as(page.toString()).noneMatch(row -> row.endsWith(" = "));
                Pages.links(read.document());
            }
        }
    }

    @Test
    void entities_do_not_multiply_and_declared_ones_mean_nothing() {
        String bomb = "<!DOCTYPE html [<!ENTITY a \"" + "lol".repeat(10) + "\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><body><p>" + TEXT + " &b;&b;&x; &#65;&#x42;&eacute;</p>";
        Document page = Pages.html(bomb);
        assertThat(page.text()).contains(TEXT, "ABé").doesNotContain("lollol", "root:");
        assertThat(Pages.html("<p>" + TEXT + "&amp;".repeat(200_000) + "</p>").text()).hasSize(TEXT.length() + 200_000);
    }

    @Test
    void huge_attributes_and_names_cost_no_more_than_their_length() {
        String huge = "x ".repeat(2_000_000);
        assertThat(
                Pages.html("<div class='" + huge + "' id='" + huge + "' style='" + huge + "'><p>" + TEXT + "</p></div>")
                        .text())
                .isEqualTo(TEXT);
        assertThat(Pages.html("<p>" + TEXT + " <a href='/" + huge + "'>there</a></p>").links()).isEmpty();
        assertThat(Pages.html("<" + "n".repeat(1_000_000) + "><p>" + TEXT + "</p>").text()).isEqualTo(TEXT);
    }

    @Test
    void an_element_with_very_many_attributes_is_read() {
        StringBuilder page = new StringBuilder("<div");
        for (int i = 0; i < 20_000; i++) {
            page.append(" a").append(i).append("=1");
        }
        assertThat(Pages.html(page.append("><p>").append(TEXT).toString()).text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<style>body{background:url(javascript:alert(1))}</style>",
            "<svg onload=alert(1)><script>alert(1)</script></svg>",
            "<img src=x onerror=alert(1)>", "<noscript><p>alert(1)</p></noscript>",
            "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
            "<template><p>alert(1) is here, quite long enough</p></template>",
            "<math><mtext><script>alert(1)</script></math>",
            "<textarea><script>alert(1)</script></textarea>", "<!--><script>alert(1)</script>-->",
            "<object data='javascript:alert(1)'>alert(1)</object>"})
    void scripts_and_styles_are_not_text(String attack) {
        String text = Pages
                .html("<article><p>" + TEXT + "</p>" + attack + "<p>It came home at night, and the crew said nothing"
                        + " about where they had been.</p></article>")
                .text();
        assertThat(text).startsWith(TEXT).endsWith("they had been.").doesNotContain("<script", "onerror", "onload")
                .doesNotContain("alert(1)\n").doesNotContain("background");
    }

    @Test
    void markup_that_a_page_shows_as_text_stays_text_and_is_told_apart_by_nobody() {
        assertThat(Pages.html("<p>" + TEXT + " Write &lt;b&gt;bold&lt;/b&gt; &amp;amp; be done.</p>").text())
                .isEqualTo(TEXT + " Write <b>bold</b> &amp; be done.");
    }

    @Test
    void null_bytes_and_broken_tags_do_not_hide_the_text() {
        assertThat(Pages.html("<p\u0000>" + TEXT.replace("ferry", "fer\u0000ry") + "</p>").text())
                .contains("left the old pier");
        assertThat(Pages
                .html("<div><p>" + TEXT
                        + "<div><b><p>More, and yet more of the same.</b></div></p></span></table><a href=x")
                .text()).contains(TEXT, "More, and yet more of the same.");
        assertThat(Pages.html("</html></body><p>" + TEXT).text()).isEqualTo(TEXT);
        assertThat(Pages.html(TEXT).text()).isEqualTo(TEXT);
    }

    @Test
    void a_page_that_is_one_giant_table_is_read_to_the_end() {
        StringBuilder page = new StringBuilder("<table>");
        for (int i = 0; i < 10_000; i++) {
            page.append("<tr><td>row ").append(i).append("<td>value ").append(i).append("<td>more");
        }
        assertThat(Pages.html(page.toString()).text()).startsWith("row 0 | value 0 | more\n")
                .endsWith("\nrow 9999 | value 9999 | more");
        StringBuilder facts = new StringBuilder("<table class=infobox>");
        for (int i = 0; i < 10_000; i++) {
            facts.append("<tr><th>label ").append(i).append("<td>value ").append(i);
        }
        assertThat(Pages.html(facts.toString()).rows()).hasSize(10_000);
    }

    @Test
    void very_many_links_headings_and_marks_are_read_in_a_page() {
        assertThat(Pages.html("<p>" + "<a href=/x>word</a>, and ".repeat(20_000) + "</p>").links()).hasSize(20_000);
        assertThat(Pages.html("<h1>A title</h1>".repeat(20_000) + "<p>" + TEXT).text()).contains(TEXT);
        assertThat(Pages.html("<p>" + "e\u0301\u0323".repeat(100_000)).text()).hasSize(200_000);
    }

    @Test
    void plain_text_and_titles_are_made_canonical_too() {
        Extraction read = Pages.EXTRACTOR.extract(
                Pages.raw(new RawPage.Content.PlainText("A  title\u202e\r\n\r\n<b>" + TEXT + "</b>\u0000")));
        assertThat(Pages.document(read).title()).isEqualTo("A title");
        assertThat(Pages.document(read).text()).isEqualTo("A title\n\n<b>" + TEXT + "</b>");
    }

    @Test
    void a_reason_names_where_the_record_stands() {
        Extraction.Unusable set = (Extraction.Unusable) Pages.extract(new byte[0], "");
        assertThat(set.reason().origin()).hasToString("pages.zip, entry 1");
        assertThat(set.reason().detail()).isNotBlank();
    }
}
