package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.taskloom.environments.corpus.Document;

class FactReaderTest {
    private static final String PROSE = "<p>Mira Ostrand was a composer, known for her songs about the ferries of the lake,"
            + " and for an opera that was never performed.</p>";

    @Test
    void rows_of_an_infobox_are_cited_by_their_spans_and_stand_after_the_prose() {
        Document page = Pages.html("<table class='infobox vcard'><caption>Mira Ostrand</caption>"
                + "<tr><th>Born:</th><td>4 May 1911<br><a href=/venn>Venn</a></td></tr>"
                + "<tr><th>Works</th><td><ul><li>Ferry Songs<li>The Lake</ul></td></tr></table>" + PROSE);
        assertThat(Pages.rows(page)).containsExactly("INFOBOX Born = 4 May 1911; Venn",
                "INFOBOX Works = Ferry Songs; The Lake");
        assertThat(page.text()).endsWith("never performed.\n\nBorn: 4 May 1911; Venn\nWorks: Ferry Songs; The Lake");
        assertThat(Pages.links(page)).containsExactly("Venn -> https://site.example/venn");
    }

    @Test
    void an_infobox_without_tables_is_read_too() {
        Document page = Pages.html("<aside class=factbox><h3>Facts</h3><div><span>Born</span><span>1911</span></div>"
                + "<dl><dt>Trade</dt><dd>composer</dd></dl></aside>" + PROSE);
        assertThat(Pages.rows(page)).containsExactly("INFOBOX Born = 1911", "INFOBOX Trade = composer");
        assertThat(page.text()).startsWith("Mira Ostrand was");
    }

    @Test
    void a_table_of_header_and_value_before_the_first_paragraph_is_an_infobox_by_its_build() {
        Document page = Pages.html("<table><tr><th>Born<td>1911</tr><tr><th>Died<td>1980</tr><tr><th>Place<td>Venn</tr>"
                + "</table>" + PROSE);
        assertThat(Pages.rows(page)).containsExactly("INFOBOX Born = 1911", "INFOBOX Died = 1980",
                "INFOBOX Place = Venn");
    }

    @Test
    void definition_lists_pair_every_term_with_every_detail() {
        Document page = Pages.html(PROSE + "<dl><dt>Anna</dt><dt>Bella</dt><dd>ferries</dd><dd>of wood</dd></dl>");
        assertThat(Pages.rows(page)).containsExactly("DEFINITION Anna = ferries", "DEFINITION Bella = ferries",
                "DEFINITION Anna = of wood", "DEFINITION Bella = of wood");
    }

    @Test
    void tables_of_two_columns_are_rows_and_wider_ones_stay_text() {
        Document page = Pages.html(PROSE + "<table><tr><td>Length<td>31 m</tr><tr><td>Beam<td>6 m</tr></table>"
                + "<table><tr><td>Anna<td>1911<td>Venn</tr><tr><td>Bella<td>1913<td>Orla</tr></table>");
        assertThat(Pages.rows(page)).containsExactly("TABLE Length = 31 m", "TABLE Beam = 6 m");
        assertThat(page.text()).contains("Anna | 1911 | Venn\nBella | 1913 | Orla");
    }

    @Test
    void a_layout_table_is_no_list_of_facts() {
        Document page = Pages.html("<table><tr><td><a href=/>Home</a><td><table><tr><td>" + PROSE.repeat(1)
                + "<td>x</tr></table></tr></table>");
        assertThat(page.rows()).isEmpty();
    }

    @Test
    void rows_follow_their_words_into_canonical_text() {
        Document page = Pages
                .html("<table class=infobox><tr><th>Name\u200b</th><td>Jose\u0301 \u00a0 A\u030angstro\u0308m</td></tr>"
                        + "<tr><th>Born</th><td>\u00a01911 \u202e</td></tr></table>" + PROSE);
        assertThat(Pages.rows(page)).containsExactly("INFOBOX Name = José Ångström", "INFOBOX Born = 1911");
    }

    @Test
    void a_row_without_label_or_value_is_none() {
        Document page = Pages
                .html("<table class=infobox><tr><th></th><td>1911</td></tr><tr><th>Born</th><td> </td></tr>"
                        + "<tr><th>\u200b</th><td>x</td></tr><tr><th>Died</th><td>1980</td></tr></table>" + PROSE);
        assertThat(Pages.rows(page)).containsExactly("INFOBOX Died = 1980");
    }
}
