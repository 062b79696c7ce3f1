package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.simulation.Reply;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecrecyTest {
    private static final String KEY = Asking.KEY.reveal();

    @Test
    void the_key_is_sent() {
        try (Asking asking = Asking.with(request -> Reply.Status.error(request.bearer().equals(KEY) ? 503 : 401, ""),
                false)) {
            assertThat(asking.ask("hello")).isInstanceOf(ChatOutcome.RetryLater.class);
        }
    }

    @Test
    void nothing_that_can_be_printed_holds_it() {
        try (Asking asking = Asking.with(request -> Reply.Status.error(503, ""), false)) {
            Endpoint endpoint = Asking.endpoint(asking.server().baseUrl());
            assertThat(endpoint.toString() + asking.model() + asking.model().profile() + Asking.KEY
                    + new Quoting(Asking.KEY) + Faults.of(endpoint, InstantSource.system()))
                    .contains("***")
                    .doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"error\": {\"message\": \"%s\"}}", "{\"error\": {\"code\": \"%s\"}}",
            "{\"choices\": [{\"message\": {\"content\": \"%s\"}, \"finish_reason\": \"%s\"}]}",
            "{\"model\": \"%s\", \"system_fingerprint\": \"%s\", \"choices\": [{\"message\": {\"content\": \"%s\", "
                    + "\"reasoning\": \"%s\", \"tool_calls\": [{\"id\": \"%s\", \"function\": {\"name\": \"%s\", "
                    + "\"arguments\": \"%s\"}}]}, \"finish_reason\": \"stop\"}]}"})
    void a_server_that_echoes_it_does_not_get_it_into_an_outcome(String body) {
        String echo = body.replace("%s", "x" + KEY + "y");
        for (int status : new int[]{200, 307, 400, 401, 429, 500}) {
            Reply reply = new Reply.Status(status, Map.of("Location", "http://elsewhere/" + KEY, "Retry-After", KEY),
                    echo);
            try (Asking asking = Asking.with(request -> reply, false)) {
                assertThat(asking.ask("hello").toString()).contains("***").doesNotContain(KEY);
            }
        }
    }

    @Test
    void not_even_a_part_of_it_is_quoted_where_a_quote_is_cut() {
        for (int before = 150; before < 210; before++) {
            String quote = new Quoting(Asking.KEY).quote("x".repeat(before) + KEY + "y".repeat(900));
            assertThat(quote).doesNotContain(KEY.substring(0, 6));
        }
    }

    @Test
    void what_no_header_can_hold_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> Secret.of("sk-one\nsk-two")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("sk-");
        assertThat(Secret.of(" sk-one\n").reveal()).isEqualTo("sk-one");
    }

    @Test
    void a_word_that_only_stands_for_a_key_is_left_in_answers() {
        assertThat(Secret.of("EMPTY").redact("the set is EMPTY")).isEqualTo("the set is EMPTY");
    }
}
