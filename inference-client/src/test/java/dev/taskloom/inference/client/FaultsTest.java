package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.simulation.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Faults FAULTS = Faults
            .of(Asking.endpoint(URI.create("http://localhost")), InstantSource.fixed(NOW));

    @ParameterizedTest
    @CsvSource({"300, ProviderDown", "307, ProviderDown", "400, Refused", "401, ProviderDown", "402, ProviderDown",
            "403, ProviderDown", "404, ProviderDown", "405, ProviderDown", "408, RetryLater", "409, RetryLater",
            "413, Refused", "422, Refused", "429, RetryLater", "500, RetryLater", "502, RetryLater", "503, RetryLater",
            "529, RetryLater", "204, RetryLater"})
    void each_status_has_its_outcome(int status, String outcome) {
        try (Asking asking = Asking.with(request -> new Reply.Status(status, Map.of(), status == 204 ? "" : "{}"),
                true)) {
            ChatOutcome came = asking.ask("hello");
            assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
            if (came instanceof ChatOutcome.RetryLater later) {
                assertThat(later.limited()).isEqualTo(status == 429);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"7 | PT7S", "0.25 | PT0.25S", "0 | PT0S", "-3 | PT0S", "soon | PT0S",
            "99999999999999999999 | PT0S", "999999999 | PT1H", "Fri, 27 Nov 2026 12:00:30 GMT | PT30S",
            "Fri, 27 Nov 2026 11:59:00 GMT | PT0S", "Sat, 27 Nov 2060 12:00:00 GMT | PT1H"})
    void a_provider_is_left_alone_as_long_as_it_says_but_not_for_ever(String header, Duration wait) {
        assertThat(FAULTS.status(429, Optional.of(header), Optional.empty(), new byte[0]))
                .isInstanceOfSatisfying(ChatOutcome.RetryLater.class,
                        later -> assertThat(later.after()).isEqualTo(wait));
    }

    @Test
    void an_empty_account_is_no_rate_limit() {
        byte[] body = "{\"error\": {\"message\": \"You exceeded your quota\", \"code\": \"insufficient_quota\"}}"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(FAULTS.status(429, Optional.empty(), Optional.empty(), body))
                .isEqualTo(new ChatOutcome.ProviderDown("sim: HTTP 429 \"You exceeded your quota\""));
    }

    @Test
    void an_error_inside_a_good_answer_counts_with_its_own_status() {
        Reply.Status limited = new Reply.Status(200, Map.of(),
                "{\"error\": {\"code\": 429, \"message\": \"slow down\"}}");
        try (Asking asking = Asking.with(request -> limited, false)) {
            assertThat(asking.ask("hello"))
                    .isEqualTo(new ChatOutcome.RetryLater("sim: HTTP 429 \"slow down\"", true, Duration.ZERO));
        }
    }

    @Test
    void a_reason_quotes_one_line_of_at_most_two_hundred_characters() {
        String page = "<html>\n\u0007" + "long ".repeat(10_000);
        assertThat(FAULTS.malformed("bad", page)).isInstanceOfSatisfying(ChatOutcome.RetryLater.class, later -> {
            assertThat(later.reason()).startsWith("sim: bad: \"<html> long long").endsWith("…\"").hasLineCount(1);
            assertThat(later.reason().length()).isLessThanOrEqualTo("sim: bad: \"\"".length() + 200);
        });
    }
}
