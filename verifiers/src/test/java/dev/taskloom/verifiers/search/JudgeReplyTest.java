package dev.taskloom.verifiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Verdict.Outcome;
import dev.taskloom.verifiers.search.JudgeReply.Quote;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a judge's verdict, and what as none. */
class JudgeReplyTest {
    @Test
    void theFormIsReadAmongOtherWords() {
        JudgeReply reply = JudgeReply.read("""
                I opened two pages.

                **Verdict:** Refuted.
                - Quote: https://a.example/one | It was written by Ada Brook.
                Quote: <https://a.example/two> | no address
                Quote: https://a.example/two|“Ada Brook | was born in 1901.”
                That is all.""");
        assertThat(reply.outcomes()).containsExactly(Outcome.REFUTED);
        assertThat(reply.quotes()).contains(new Quote("https://a.example/one", "It was written by Ada Brook."),
                new Quote("https://a.example/two", "Ada Brook | was born in 1901."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "Correct: NO", "supported", "The verdict is supported",
            "Verdict: not supported",
            "Verdict: supported, I think", "Verdict: supported|refuted|undecided", "Verdict:", "Verdict: SUPPORTED?",
            "Verdict: <your choice, one word>", "Verdict supported", "{\"verdict\": \"supported\"}"})
    void whatHasAnotherFormIsNoVerdict(String text) {
        assertThat(JudgeReply.read(text).outcomes()).isEmpty();
    }

    @Test
    void theWordsThatAJudgeIsToldAreNoVerdict() {
        assertThat(JudgeReply.read(Judge.PROMPT)).satisfies(reply -> {
            assertThat(reply.outcomes()).isEmpty();
            assertThat(reply.quotes()).isEmpty();
        });
    }

    @Test
    void severalVerdictsAreAllSeen() {
        assertThat(JudgeReply.read("Verdict: supported\nVerdict: refuted\nVerdict: refuted").outcomes()).isEqualTo(Set
                .of(Outcome.SUPPORTED, Outcome.REFUTED));
    }

    @Test
    @Timeout(60)
    void noTextTakesLongOrFails() {
        int length = 300_000;
        for (String lead : new String[]{"Verdict: supported", "Verdict", "Quote:", "Quote: a |", "Quote: a", ""}) {
            for (String filling : new String[]{"*", " ", "|", "a", "- ", "\n", "\u2028", "\"", "\ud83d"}) {
                JudgeReply.read(lead + filling.repeat(length) + "x");
            }
        }
        long seed = 17;
        System.out.println("random replies of seed " + seed);
        Random random = new Random(seed);
        String[] parts = {"Verdict", ":", "supported", "refuted", "\n", " ", "Quote", "|", "*", "https://a.example/",
                "\"",
                "”", "\0", "é", "\ud83d"};
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            JudgeReply reply = JudgeReply.read(text.toString());
            assertThat(reply.quotes()).noneMatch(quote -> quote.url().isEmpty());
        }
    }
}
