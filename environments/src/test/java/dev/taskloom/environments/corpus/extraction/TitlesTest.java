package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    private static final String TEXT = "<p>It sailed from the old pier in the early morning, and came home at night.</p>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {"The old pier | Harbour Post; ''; The old pier",
            "The old pier - a history; ''; The old pier",
            "Harbour Post – The old pier of Venn; Harbour Post; The old pier of Venn",
            "The old pier: a story; ''; The old pier: a story", "Well-known; ''; Well-known",
            "Pier | The Venn and Orla Daily Harbour Post; ''; Pier | The Venn and Orla Daily Harbour Post",
            "Pier | The Venn and Orla Daily Harbour Post; Daily Harbour Post; Pier"})
    void the_name_of_the_site_is_no_part_of_the_title(String title, String site, String expected) {
        assertThat(Titles.withoutSite(title, site)).isEqualTo(expected);
    }

    @Test
    void a_heading_that_the_title_element_confirms_is_the_title() {
        assertThat(Pages.html(
                "<head><title>HARBOUR POST: The Old Pier, 1911</title></head><h1>Harbour Post daily</h1><h1>The <i>old</i>"
                        + " pier</h1>" + TEXT)
                .title()).isEqualTo("The old pier");
    }

    @Test
    void without_such_a_heading_it_is_what_the_head_says() {
        assertThat(Pages
                .html("<head><title>Pier | Post</title><meta property='og:title' content='The pier&amp;c'></head>"
                        + TEXT)
                .title()).isEqualTo("The pier&c");
        assertThat(Pages.html("<head><title> Pier\n | Post</title></head>" + TEXT).title()).isEqualTo("Pier");
    }

    @Test
    void without_a_head_it_is_the_first_heading_and_without_that_there_is_none() {
        assertThat(Pages.html("<h1>The pier</h1>" + TEXT).title()).isEqualTo("The pier");
        assertThat(Pages.html(TEXT).title()).isEmpty();
    }

    @Test
    void a_title_is_one_line_of_bounded_length() {
        String title = Pages.html("<head><title>" + "word \n".repeat(10_000) + "</title></head>" + TEXT).title();
        assertThat(title).hasSizeLessThanOrEqualTo(300).startsWith("word word").doesNotContain("\n");
    }

    @Test
    void the_title_is_not_repeated_in_the_text() {
        assertThat(Pages
                .html("<head><title>The old pier</title></head><article><h1>The old pier</h1>" + TEXT + "</article>")
                .text())
                .startsWith("It sailed");
    }

    @Test
    void a_heading_that_is_the_name_of_the_site_is_not_the_title() {
        assertThat(Titles.choose(List.of("Harbour Post", "The old pier"), "", "The old pier - Harbour Post",
                "Harbour Post"))
                .isEqualTo("The old pier");
    }
}
