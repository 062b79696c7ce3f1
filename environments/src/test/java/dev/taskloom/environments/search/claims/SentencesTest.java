package dev.taskloom.environments.search.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "He was born. She died in Rome. | He was born. ~ She died in Rome.",
            "He met Louis B. Mayer in Paris. He left. | He met Louis B. Mayer in Paris. ~ He left.",
            "It ended World War I. He went home. | It ended World War I. ~ He went home.",
            "St. Louis and Dr. Foo met. They talked. | St. Louis and Dr. Foo met. ~ They talked.",
            "He (b. 1900. Rome) was here. Then he left. | He (b. 1900. Rome) was here. ~ Then he left.",
            "Nancy ... Reporter is a film. It is old. | Nancy ... Reporter is a film. ~ It is old.",
            "He said \"Yes.\" Then he left. | He said \"Yes.\" ~ Then he left.",
            "It cost 3.50 pounds. Nobody paid. | It cost 3.50 pounds. ~ Nobody paid."})
    void text_is_cut_where_a_reader_would_pause(String text, String expected) {
        assertThat(cut(text)).containsExactly(expected.split(" ~ "));
    }

    @Test
    void a_line_break_ends_a_sentence_that_is_then_not_closed() {
        List<Sentences.Span> spans = Sentences.split("Early life of him\nHe was born.", 0, 30, english());
        assertThat(spans).extracting(Sentences.Span::closed).containsExactly(false, true);
    }

    @Test
    void a_sentence_that_is_too_long_to_state_a_fact_is_left_out() {
        String text = "He " + "walked ".repeat(200) + "home. He was born in Rome.";
        assertThat(cut(text)).containsExactly("He was born in Rome.");
    }

    private static List<String> cut(String text) {
        return Sentences.split(text, 0, text.length(), english()).stream()
                .map(s -> text.substring(s.start(), s.end())).toList();
    }

    private static Lexicon english() {
        return Language.of("en").lexicon;
    }
}
