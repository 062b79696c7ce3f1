package dev.taskloom.environments.corpus.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiUrlTest {
    /** Addresses as the canonical links of English Wikipedia spell them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Theodred II (Bishop of Elmham) | Theodred_II_(Bishop_of_Elmham)",
            "AC/DC | AC/DC", "café | Caf%C3%A9",
            "What? | What%3F", "AT&T | AT%26T", "Who's Afraid | Who%27s_Afraid", "c_sharp#History | C_sharp",
            "éclair | %C3%89clair",
            "100% | 100%25", "Airplane! | Airplane!", "M*A*S*H | M*A*S*H", "\u0131x | Ix"})
    void titles_become_addresses(String title, String address) {
        assertThat(WikiUrl.of("https://en.wikipedia.org/wiki/", title))
                .isEqualTo("https://en.wikipedia.org/wiki/" + address);
    }
}
