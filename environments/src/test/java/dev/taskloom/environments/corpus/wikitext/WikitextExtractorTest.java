package dev.taskloom.environments.corpus.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.extraction.SpannedText;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WikitextExtractorTest {
    private static final String URL = "https://en.wikipedia.org/wiki/Some_page";

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
            "'''Bold''' and ''italic'' and '''''both''''' ~ Bold and italic and both",
            "dog's ''tail'' ~ dog's tail", "A<!-- hidden --> b ~ A b",
            "A<ref>x {{cite|y}}</ref> b<ref name=a /> c ~ A b c",
            "x<br />y ~ x\\ny", "<b>x</b> <span style=\"a\">y</span> ~ x y",
            "a < b and List<String> ~ a < b and List<String>",
            "&lt;ref&gt; &amp; caf&eacute; &#8211; &#x41;&nbsp;b ~ <ref> & café – A b",
            "<nowiki>[[x]] ''y'' {{z}}</nowiki> ~ [[x]] ''y'' {{z}}",
            "<math>\\frac{a}{b}</math>so <math>x + 1</math> ~ so x + 1",
            "[http://a.org the label] and [http://b.org] ~ the label and",
            "[[File:x.jpg|thumb|A [[link]] inside [http://a.org x]]]text ~ text",
            "text[[Category:Things]] [[de:Ding]] ~ text",
            "[[:Category:Things]] and [[:de:Ding|Ding]] ~ Category:Things and Ding",
            "[[wikt:word|word]] [[Help:Me]] ~ word Help:Me",
            "__NOTOC__text__ ~ text__", "no {{unknown|x}} templates {{{1|default}}} ~ no templates default",
            "Foo ({{IPA|x}}) is ~ Foo is", "Foo ({{IPA|x}}; born 1950) is ~ Foo (born 1950) is",
            "Foo ({{x}}, {{y}}, ) is ~ Foo is",
            "Foo (Greek: {{x}}) is ~ Foo (Greek) is", "Foo {{x}}, bar ~ Foo, bar",
            "stray }} and ]] and [[ and {{ end ~ stray and and and end"})
    void running_text_is_cleaned(String markup, String text) {
        assertThat(text(markup)).isEqualTo(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"{{lang|fr|Bonjour}} ~ Bonjour",
            "{{lang-el|ναός}} ~ ναός", "{{transl|ru|Moskva}} ~ Moskva",
            "{{convert|10|km|mi}} ~ 10 km", "{{convert|10|to|20|km2}} ~ 10 to 20 km²",
            "{{convert|5|ft|10|in}} ~ 5 ft 10 inches",
            "{{birth date|1950|3|7}} ~ March 7, 1950", "{{Birth date and age|df=yes|1950|03|07}} ~ 7 March 1950",
            "{{birth date|1950|March}} ~ March 1950",
            "{{death date and age|1990|3|6|1950|3|7}} ~ March 6, 1990 (aged 39)", "{{start date|1950}} ~ 1950",
            "{{start date|May 1950}} ~ May 1950",
            "{{film date|2001|5|6|[[Cannes]]|2001|7|8}} ~ May 6, 2001 (Cannes), July 8, 2001",
            "{{ubl|A|B|C}} ~ A, B, C", "{{hlist|A|[[B]]}} ~ A, B",
            "{{plainlist|\\n* A\\n* B\\n}} ~ A, B", "{{nowrap|a b}} ~ a b", "{{circa|1950}} ~ c. 1950",
            "{{c.|1950|1960}} ~ c. 1950–1960",
            "{{As of|2010|5}} ~ As of May 2010", "{{as of|2010|lc=y}} ~ as of 2010", "{{frac|1|2}} ~ 1/2",
            "{{formatnum:1234}} ~ 1234",
            "1950{{ndash}}60{{snd}}x ~ 1950–60 – x", "{{marriage|Ann|1950|1960|end=div}} ~ Ann (m. 1950; div. 1960)",
            "{{USS|Hornet|CV-12}} ~ USS Hornet",
            "{{OldStyleDate|2 May|1905|19 April}} ~ 2 May 1905", "{{chem|H|2|O}} ~ H2O",
            "{{sortname|Ada|Lovelace}} ~ Ada Lovelace",
            "{{nowrap|{{lang|de|{{small|x}}}}}} ~ x", "{{lang|fr|2=deux|3=x}} ~ deux", "{{ Lang\\n| fr\\n| un }} ~ un",
            "{{convert|x ~ convert|x"})
    void templates_within_sentences_show_what_readers_see(String markup, String text) {
        String value = "{{Infobox x|v=" + markup.replace("\\n", "\n") + "}}";
        SpannedText page = page(markup.startsWith("{{convert|x") ? markup : value);
        assertThat(page.text()).isEqualTo(markup.startsWith("{{convert|x") ? text : "V: " + text);
    }

    @Test
    void links_have_the_place_of_their_label_and_a_canonical_target() {
        SpannedText page = page(
                "A [[dog]]s life in [[New York City|the ''city'']], [[zoë (film)|]] and [[Star Wars: Part#One|SW]].");
        assertThat(page.text()).isEqualTo("A dogs life in the city, zoë and SW.");
        assertThat(links(page)).containsExactly("dogs > https://en.wikipedia.org/wiki/Dog",
                "the city > https://en.wikipedia.org/wiki/New_York_City",
                "zoë > https://en.wikipedia.org/wiki/Zo%C3%AB_(film)",
                "SW > https://en.wikipedia.org/wiki/Star_Wars:_Part");
    }

    @Test
    void links_that_show_nothing_or_lead_elsewhere_are_no_links() {
        assertThat(page("[[#Part|x]] [[wikt:y|y]] [[Foo|]] [[Bar|{{none}}]] [[a\nb]] [[<x>]]").links())
                .extracting(Document.Link::target).containsExactly("https://en.wikipedia.org/wiki/Foo");
    }

    @Test
    void a_title_with_a_slash_still_tells_where_the_wiki_is() {
        assertThat(new WikitextExtractor().extract("[[x]]", "AC/DC", "https://w.org/index.php/AC/DC").links().get(0)
                .target())
                .isEqualTo("https://w.org/index.php/X");
    }

    @Test
    void paragraphs_headings_and_lists_become_lines_and_empty_or_apparatus_sections_go() {
        String markup = """
                First line
                goes on.


                Second.
                == History ==
                === Early ===
                Text.
                == Empty ==
                {{main|x}}
                == See also ==
                * [[Other]]
                === Under it ===
                gone
                == Works ==
                * One
                ** Two
                #Three
                : indented
                == References ==
                {{reflist}}
                """;
        assertThat(text(markup)).isEqualTo(
                "First line goes on.\n\nSecond.\n\nHistory\n\nEarly\n\nText.\n\nWorks\n\nOne\nTwo\nThree\nindented");
    }

    @Test
    void infobox_rows_stand_behind_the_prose_with_links_and_exact_places() {
        String markup = """
                {{Infobox person
                | name = Ada
                | image = Ada.jpg
                | birth_date = {{birth date|1815|12|10}}
                | birth_place = [[London]]<br>([[England]])
                | children = {{plainlist|
                * [[Byron King-Noel|Byron]]
                * Anne
                }}
                | occupation =
                | logo2 = x.svg
                | picture_of = thing.png
                }}
                '''Ada''' was a countess.
                """;
        SpannedText page = page(markup);
        assertThat(page.text())
                .isEqualTo("Ada was a countess.\n\nBirth date: December 10, 1815\nBirth place: London (England)\n"
                        + "Children: Byron, Anne");
        assertThat(rows(page)).containsExactly("INFOBOX Birth date = December 10, 1815",
                "INFOBOX Birth place = London (England)",
                "INFOBOX Children = Byron, Anne");
        assertThat(links(page)).containsExactly("London > https://en.wikipedia.org/wiki/London",
                "England > https://en.wikipedia.org/wiki/England",
                "Byron > https://en.wikipedia.org/wiki/Byron_King-Noel");
    }

    @Test
    void an_infobox_in_a_section_is_not_about_the_page_and_one_in_a_module_is() {
        SpannedText page = page(
                "{{Infobox a|x=1|module={{Infobox b|embed=yes|y=2}}}}\nText.\n== Cabinet ==\n{{Infobox c|z=3}}\nMore.");
        assertThat(rows(page)).containsExactlyInAnyOrder("INFOBOX X = 1", "INFOBOX Y = 2");
    }

    @Test
    void tables_with_a_row_of_headings_give_a_row_for_each_line() {
        String markup = """
                {| class="wikitable"
                |+ Films
                ! Title !! Year !! scope="col" | Role
                |-
                | ''[[Heat]]'' || 1995 || style="x" | Cop
                |-
                | colspan="3" | merged
                |-
                ! Ronin
                | 1998
                | {{small|Sam}}
                |}
                """;
        SpannedText page = page(markup);
        assertThat(rows(page)).containsExactly("TABLE Heat = Year 1995; Role Cop", "TABLE Ronin = Year 1998; Role Sam");
        assertThat(page.text()).isEqualTo("Heat: Year 1995; Role Cop\nRonin: Year 1998; Role Sam");
    }

    @Test
    void tables_of_pairs_give_rows_and_layout_tables_give_none() {
        assertThat(rows(page("{|\n! Born\n| 1950\n|-\n! Died\n| 1990\n|}\ntext"))).containsExactly("TABLE Born = 1950",
                "TABLE Died = 1990");
        assertThat(text("{|\n| a || b\n|-\n| c || d\n|}\ntext")).isEqualTo("text");
        assertThat(text("{|\n| a\n text without end\n|-\n| c")).doesNotContain("|");
    }

    @Test
    void definition_lists_are_rows_where_they_stand() {
        SpannedText page = page("; Height : 10 m\n; [[Colour]]: red\n");
        assertThat(page.text()).isEqualTo("Height: 10 m\nColour: red");
        assertThat(rows(page)).containsExactly("DEFINITION Height = 10 m", "DEFINITION Colour = red");
    }

    @Test
    void text_is_composed_even_when_its_parts_come_from_different_places() {
        SpannedText page = page("Caf[[e]]&#769; and [[Zoe\u0308]] and e&#769;t [[x]].");
        assertThat(Normalizer.isNormalized(page.text(), Normalizer.Form.NFC)).isTrue();
        SpannedText simple = page("e&#769;t&#233; [[Zoe\u0308]].");
        assertThat(simple.text()).isEqualTo("ét\u00e9 Zo\u00eb.");
        assertThat(links(simple)).containsExactly("Zo\u00eb > https://en.wikipedia.org/wiki/Zo%C3%AB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b\u0007c\u200bd\ufeff", "a\tb\u00a0c\u2003d\r\ne", "x&#0;y&#7;z&#x200b;&#xd800;w"})
    void no_control_or_shapeless_characters_remain(String markup) {
        assertThat(text(markup)).matches("[\\p{L} \\n\ufffd]*").doesNotContain("  ");
    }

    private static String text(String markup) {
        return page(markup).text();
    }

    private static SpannedText page(String markup) {
        return new WikitextExtractor().extract(markup, "Some page", URL);
    }

    private static List<String> links(SpannedText page) {
        return page.links().stream()
                .map(link -> page.text().substring(link.start(), link.end()) + " > " + link.target()).toList();
    }

    private static List<String> rows(SpannedText page) {
        return page.rows().stream()
                .map(row -> row.kind() + " " + page.text().substring(row.labelStart(), row.labelEnd()) + " = "
                        + page.text().substring(row.valueStart(), row.valueEnd()))
                .toList();
    }
}
