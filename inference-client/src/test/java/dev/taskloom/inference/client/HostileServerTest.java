package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.simulation.Hostile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a server does, there is an outcome, it can be written down, and the key is not in it. */
class HostileServerTest {
    @ParameterizedTest
    @CsvSource({"BROKEN_JSON, RetryLater, not JSON", "HTML_PAGE, RetryLater, 502 Bad Gateway",
            "DEEP_NESTING, RetryLater, not JSON", "EMPTY_BODY, RetryLater, not a chat completion",
            "INVENTED_TOOL, Answered, delete_everything", "BROKEN_ARGUMENTS, Answered, unfin",
            "PROMPT_REPEATED, Answered, hello", "EMPTY_TEXT, Answered, ''", "CORRECT_NO, Answered, Correct: NO",
            "TRUNCATED, Truncated, The answer is Ad", "HALF_CHARACTER, Answered, a\uFFFDb",
            "CLOSES_AT_ONCE, RetryLater, connection broke", "CLOSES_HALF_WAY, RetryLater, connection broke",
            "HUGE, RetryLater, longer than 32 MB", "ECHOES_KEY_IN_ERROR, ProviderDown, key provided: ***",
            "ECHOES_KEY_IN_ANSWER, Answered, Your key is ***.", "REDIRECT, ProviderDown, redirects are not followed"})
    void an_outcome_comes_of_everything(Hostile hostile, String outcome, String said) {
        for (boolean stream : new boolean[]{false, true}) {
            try (Asking asking = Asking.with(hostile, stream)) {
                ChatOutcome came = asking.ask("hello");
                assertThat(came.getClass().getSimpleName()).as("%s, stream %s", came, stream).isEqualTo(outcome);
                assertThat(came.toString()).contains(said).doesNotContain(Asking.KEY.reveal());
                byte[] written = came.toString().getBytes(StandardCharsets.UTF_8);
                assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(came.toString());
                assertThat(asking.server().tally().received()).isEqualTo(1);
            }
        }
    }
}
