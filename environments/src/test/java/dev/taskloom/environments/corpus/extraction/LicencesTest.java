package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicencesTest {
    private static final String TEXT = "<p>The bridge was finished in 1911, and the first tram crossed it in May of the same year.</p>";

    @ParameterizedTest(name = "[{0}]")
    @CsvSource({"https://creativecommons.org/licenses/by-sa/4.0/, CC-BY-SA-4.0",
            "http://www.creativecommons.org/licenses/by-nc-nd/2.5/es/deed.es, CC-BY-NC-ND-2.5",
            "HTTPS://CREATIVECOMMONS.ORG/Licenses/BY/3.0, CC-BY-3.0",
            "https://creativecommons.org/publicdomain/zero/1.0/, CC0-1.0",
            "https://creativecommons.org/publicdomain/mark/1.0/, CC-PDM-1.0",
            "https://www.gnu.org/copyleft/fdl.html, GFDL", "https://www.gnu.org/licenses/gpl-3.0.html, ''",
            "https://example.org/?next=https://creativecommons.org/licenses/by/4.0/, ''",
            "https://creativecommons.org.evil.example/licenses/by/4.0/, ''", "'', ''"})
    void the_address_of_a_deed_names_the_licence(String url, String name) {
        assertThat(Licences.named(url)).isEqualTo(name);
    }

    @Test
    void a_page_tells_its_licence_by_link_element_anchor_or_footer() {
        assertThat(
                Pages.html("<head><link rel=license href='https://creativecommons.org/licenses/by/4.0/'></head>" + TEXT)
                        .licence())
                .isEqualTo("CC-BY-4.0");
        assertThat(
                Pages.html(TEXT + "<a rel='license noopener' href='https://creativecommons.org/licenses/by/3.0/'>x</a>")
                        .licence())
                .isEqualTo("CC-BY-3.0");
        assertThat(Pages.html("<article>" + TEXT + "</article><footer>Text under <a href="
                + "'//creativecommons.org/licenses/by-sa/4.0/'>CC BY-SA</a></footer>").licence())
                .isEqualTo("CC-BY-SA-4.0");
    }

    @Test
    void an_unknown_licence_is_named_by_its_address() {
        assertThat(Pages.html("<head><link rel=license href='/terms#use'></head>" + TEXT).licence())
                .isEqualTo("https://site.example/terms");
    }

    @Test
    void a_deed_that_the_text_speaks_about_is_not_the_licence_of_the_page() {
        String talk = "<p>Many photographers choose <a href='https://creativecommons.org/licenses/by/4.0/'>a free licence</a>"
                + " for their work, which lets others print it, sell it and change it as they like.</p>";
        assertThat(Pages.html("<div class=top><nav><a href=/>Home</a></nav></div><article>" + talk + TEXT
                + "</article><footer>All rights reserved.</footer>").licence()).isEmpty();
    }

    @Test
    void no_licence_is_an_empty_one() {
        assertThat(Pages.html(TEXT).licence()).isEmpty();
    }
}
