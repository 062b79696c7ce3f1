package dev.taskloom.environments.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;

class QuotedWordsTest {

    @Test
    void words_stand_where_only_blanks_and_line_ends_differ() {
        assertThat(QuotedWords.of("  born in\tOrla ").in("She was born\n in\u00a0Orla, and not born in Orla Springs.")
                .map(MatchResult::group)).containsExactly("born\n in\u00a0Orla", "born in Orla");
    }

    @Test
    void words_are_taken_to_the_letter() {
        assertThat(QuotedWords.of("a.b (c").in("axb (c, A.B (C, a.b (c").map(MatchResult::start)).containsExactly(16);
    }

    @Test
    void a_quote_of_blanks_stands_nowhere() {
        assertThat(QuotedWords.of(" \u00a0\n").in("a b")).isEmpty();
        assertThat(QuotedWords.of(" \u00a0\n").count()).isZero();
    }
}
