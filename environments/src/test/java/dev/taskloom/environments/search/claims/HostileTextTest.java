package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text is read in well under a second; a search that doubles with every word would not end within the limit. */
class HostileTextTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int MUCH = 60_000;

    static Stream<Named<String>> texts() {
        String lead = "Anna Reed is an American actress. She was the daughter of ";
        return Stream.of(Named.of("one word", "a".repeat(MUCH)), Named.of("capitals", "A".repeat(MUCH)),
                Named.of("capital words", lead + "Aa ".repeat(MUCH / 3)),
                Named.of("names joined by and", lead + "Al Bo and ".repeat(MUCH / 10) + "."),
                Named.of("names in short sentences", (lead + "Al and ".repeat(130) + "x. ").repeat(MUCH / 1000)),
                Named.of("particles", lead + "Al of the von der ".repeat(MUCH / 20)),
                Named.of("hyphens", lead + "A-".repeat(MUCH / 2)), Named.of("initials", lead + "A.".repeat(MUCH / 2)),
                Named.of("initials with spaces", lead + "A. ".repeat(300)),
                Named.of("apostrophes", lead + "O'".repeat(MUCH / 2)),
                Named.of("opening parentheses", lead + "(".repeat(MUCH)),
                Named.of("nested parentheses",
                        "Anna Reed " + "(".repeat(500) + "1900" + ")".repeat(500) + " is an actress."),
                Named.of("numbers", "Anna Reed (" + "1 ".repeat(140) + ") is an actress."),
                Named.of("dates", "Anna Reed (" + "1 May 1900 ".repeat(25) + ") is an actress."),
                Named.of("quotation marks", lead + "\" ".repeat(MUCH / 2)),
                Named.of("full stops", ". ".repeat(MUCH / 2)),
                Named.of("verbs", "Night Mail is a film " + "directed and written and ".repeat(38) + "by nobody."),
                Named.of("many films",
                        ("Night Mail is a film " + "written, directed, produced, ".repeat(30) + "x. ").repeat(50)),
                Named.of("adjectives", "Night Mail is a " + "very long ".repeat(95) + "film."),
                Named.of("line breaks", "\n".repeat(MUCH)), Named.of("surrogates", "\uD83D\uDE00".repeat(MUCH / 2)),
                Named.of("lone surrogates", "Anna Reed \uD83D was \uDE00 born in \uD83D."));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hostile_text_is_read_in_linear_time(String text) {
        for (String language : new String[]{"en", "es"}) {
            int claims = assertTimeoutPreemptively(LIMIT,
                    () -> new ClaimReader().read(Pages.page("Anna Reed", text, language)).claims().size());
            assertThat(claims).isLessThan(text.length());
            assertTimeoutPreemptively(LIMIT, () -> Pages.card(Pages.page("Night Mail", text, language)));
        }
    }
}
