package dev.taskloom.environments.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.Redirect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaWikiReaderTest {
    private static final String BOMB = """
            <?xml version="1.0"?>
            <!DOCTYPE mediawiki [
              <!ENTITY a "aaaaaaaaaa">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
              <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
              <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
              <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
              <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
              <!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">
              <!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;">
            ]>
            """;

    @TempDir
    Path folder;

    @Test
    void an_article_brings_title_address_language_licence_and_time() throws IOException {
        RawPage page = read(Inputs.dump(
                Inputs.dumpPage("Zoë (film)/part &amp; co", 0, "A &lt;b&gt;[[link]]&lt;/b&gt; &amp;amp; more."))).pages
                .get(0);
        assertThat(page.title()).isEqualTo("Zoë (film)/part & co");
        assertThat(page.url()).isEqualTo("https://en.wikipedia.org/wiki/Zo%C3%AB_(film)/part_%26_co");
        assertThat(page.content()).isEqualTo(new RawPage.Content.Wikitext("A <b>[[link]]</b> &amp; more."));
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.licence()).isEqualTo("CC-BY-SA-4.0");
        assertThat(page.fetched()).isEqualTo("2020-01-02T03:04:05Z");
        assertThat(page.origin().record()).startsWith("page 1 at byte ");
    }

    @Test
    void redirects_are_told_before_and_after_their_targets_with_and_without_the_element() throws IOException {
        String withElement = Inputs.dumpPage("A", 0, "#REDIRECT [[ignored]]").replace("<ns>",
                "<redirect title=\"The target\" />\n<ns>");
        Collected read = read(Inputs.dump(withElement, Inputs.dumpPage("The target", 0, "Text."),
                Inputs.dumpPage("b old", 0, "#WEITERLEITUNG [[the target#Part|x]]")));
        assertThat(read.urls()).containsExactly("https://en.wikipedia.org/wiki/The_target");
        assertThat(read.redirects).extracting(Redirect::title, Redirect::url, Redirect::target).containsExactly(
                Tuple.tuple("A", "https://en.wikipedia.org/wiki/A", "https://en.wikipedia.org/wiki/The_target"),
                Tuple.tuple("b old", "https://en.wikipedia.org/wiki/B_old",
                        "https://en.wikipedia.org/wiki/The_target"));
    }

    @Test
    void other_namespaces_models_and_deleted_pages_are_counted() throws IOException {
        Collected read = read(Inputs.dump(Inputs.dumpPage("Talk:A", 1, "x"), Inputs.dumpPage("Template:B", 10, "x"),
                Inputs.dumpPage("C.css", 0, "x").replace("<model>wikitext", "<model>css"),
                Inputs.dumpPage("D", 0, "x").replace("xml:space=\"preserve\"", "deleted=\"deleted\""),
                Inputs.dumpPage("E", 0, "  "), Inputs.dumpPage("F", 0, "Text.")));
        assertThat(read.pages).extracting(RawPage::title).containsExactly("F");
        assertThat(read.reasons()).containsExactly("not-an-article", "not-an-article", "not-an-article",
                "not-an-article",
                "empty-page");
    }

    @Test
    void of_several_revisions_the_last_counts() throws IOException {
        String page = Inputs.dumpPage("A", 0, "old").replace("  </page>",
                "    <revision><timestamp>2021-01-01T00:00:00Z</timestamp><text>new</text></revision>\n  </page>");
        RawPage read = read(Inputs.dump(page)).pages.get(0);
        assertThat(read.content()).isEqualTo(new RawPage.Content.Wikitext("new"));
        assertThat(read.fetched()).isEqualTo("2021-01-01T00:00:00Z");
    }

    @Test
    void an_xml_bomb_is_refused_at_once() throws IOException {
        Collected read = read(BOMB + Inputs.dump(Inputs.dumpPage("A", 0, "&i;")));
        assertThat(read.pages).isEmpty();
        assertThat(read.reasons()).containsExactly("xml-dtd-refused");
    }

    @Test
    void an_external_entity_is_refused_and_its_file_not_opened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String dtd = "<!DOCTYPE mediawiki [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n";
        Collected read = read(dtd + Inputs.dump(Inputs.dumpPage("A", 0, "&x;")));
        assertThat(read.pages).isEmpty();
        assertThat(read.reasons()).containsExactly("xml-dtd-refused");
        assertThat(read.setAside.toString()).doesNotContain("the secret");
    }

    @Test
    void a_bomb_hidden_behind_a_page_or_inside_the_type_declaration_is_refused_too() throws IOException {
        assertThat(read(Inputs.dump(Inputs.dumpPage("A", 0, "x")) + BOMB + Inputs.dump(Inputs.dumpPage("B", 0, "&i;")))
                .reasons()).containsExactly("xml-dtd-refused");
        assertThat(read("<!DOCTYPE mediawiki [<!ENTITY x \"<page>\">]>" + Inputs.dump(Inputs.dumpPage("A", 0, "&x;")))
                .reasons())
                .containsExactly("xml-dtd-refused");
    }

    @Test
    void an_undefined_entity_and_a_type_declaration_within_a_page_cost_the_page() throws IOException {
        Collected read = read(Inputs.dump(Inputs.dumpPage("A", 0, "&nosuch;"),
                Inputs.dumpPage("B", 0, "x").replace("<title>", "<!DOCTYPE x [<!ENTITY y \"z\">]><title>"),
                Inputs.dumpPage("C", 0, "Text.")));
        assertThat(read.pages).extracting(RawPage::title).containsExactly("C");
        assertThat(read.reasons()).containsExactly("xml-entity-refused", "malformed-xml");
    }

    @Test
    void a_damaged_page_costs_itself_only() throws IOException {
        Collected read = read(Inputs.dump(Inputs.dumpPage("A", 0, "x").replace("</title>", "</titel>"),
                Inputs.dumpPage("B", 0, "x\u0001y"),
                Inputs.dumpPage("C", 0, "Text."), Inputs.dumpPage("D", 0, "cut").replace("</page>", ""),
                Inputs.dumpPage("E", 0, "Text.")));
        assertThat(read.pages).extracting(RawPage::title).containsExactly("C", "E");
        assertThat(read.reasons()).containsExactly("malformed-xml", "malformed-xml", "truncated-record");
    }

    @Test
    void bytes_that_are_not_utf8_cost_their_page() throws IOException {
        byte[] dump = Inputs.bytes(Inputs.dump(Inputs.dumpPage("A", 0, "caf?"), Inputs.dumpPage("B", 0, "Text.")));
        dump[new String(dump, StandardCharsets.ISO_8859_1).indexOf("caf?") + 3] = (byte) 0xe9;
        Collected read = read(dump);
        assertThat(read.pages).extracting(RawPage::title).containsExactly("B");
        assertThat(read.reasons()).containsExactly("invalid-utf8");
    }

    @Test
    void a_page_over_the_limit_is_set_aside_and_the_next_one_read() throws IOException {
        Path file = Files.writeString(folder.resolve("in.xml"),
                Inputs.dump(Inputs.dumpPage("A", 0, "x".repeat(200_000)), Inputs.dumpPage("B", 0, "Text.")));
        Collected read = Collected.read(new ReadLimits(100_000), file);
        assertThat(read.pages).extracting(RawPage::title).containsExactly("B");
        assertThat(read.reasons()).containsExactly("page-too-large");
    }

    @Test
    void a_page_of_many_million_entities_is_no_bomb() throws IOException {
        String markup = "&lt;".repeat(2_000_000);
        assertThat(read(Inputs.dump(Inputs.dumpPage("A", 0, markup))).contents().get(0)).hasSize(2_000_000);
    }

    @Test
    void text_between_pages_and_a_missing_end_are_reported() throws IOException {
        String dump = Inputs.dump(Inputs.dumpPage("A", 0, "Text."), "PK garbage", Inputs.dumpPage("B", 0, "Text."));
        assertThat(read(dump).reasons()).containsExactly("malformed-xml");
        assertThat(read(dump.replace("PK garbage", "").replace("</mediawiki>", "")).reasons())
                .containsExactly("truncated-record");
    }

    @Test
    void other_xml_is_of_unknown_format() throws IOException {
        assertThat(read("<rss><channel/></rss>").reasons()).containsExactly("unknown-format");
    }

    @Test
    void two_exports_in_one_file_each_keep_their_site() throws IOException {
        String german = Inputs.dump(Inputs.dumpPage("Zwei", 0, "x")).replace("https://en.", "https://de.")
                .replace("\"en\"", "\"de\"");
        Collected read = read(Inputs.dump(Inputs.dumpPage("One", 0, "x")) + german);
        assertThat(read.urls()).containsExactly("https://en.wikipedia.org/wiki/One",
                "https://de.wikipedia.org/wiki/Zwei");
        assertThat(read.pages).extracting(RawPage::language).containsExactly("en", "de");
        assertThat(read.setAside).isEmpty();
    }

    @Test
    void a_site_whose_address_is_no_web_address_gets_a_made_up_one() throws IOException {
        String dump = Inputs.dump(Inputs.dumpPage("A", 0, "x")).replace("https://en.wikipedia.org/wiki/Main_Page",
                "javascript:alert(1)");
        assertThat(read(dump).urls()).containsExactly("folder:in.xml/A");
    }

    private Collected read(String dump) throws IOException {
        return read(Inputs.bytes(dump));
    }

    private Collected read(byte[] dump) throws IOException {
        Path file = Files.write(folder.resolve("in.xml"), dump);
        Collected collected = new Collected();
        PageReader.standard().read(InputSplit.file(InputFormat.MEDIAWIKI, file.toString(), "in.xml"), collected);
        return collected;
    }
}
