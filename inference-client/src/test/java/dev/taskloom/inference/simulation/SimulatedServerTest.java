package dev.taskloom.inference.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatedServerTest {
    private static final String QUESTION = "{\"model\": \"m\", \"messages\": [{\"role\": \"user\", \"content\": \"%s\"}]}";

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.shutdownNow();
    }

    private HttpResponse<String> post(SimulatedServer server, String body) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(server.baseUrl() + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), BodyHandlers.ofString());
    }

    @Test
    void the_same_request_gets_the_same_bytes_from_every_server() throws Exception {
        String body = QUESTION.formatted("hello");
        try (SimulatedServer one = SimulatedServer.start(Behaviour.plain());
                SimulatedServer other = SimulatedServer.start(Behaviour.plain())) {
            assertThat(post(one, body).body()).isEqualTo(post(other, body).body()).isEqualTo(post(one, body).body());
            assertThat(post(one, QUESTION.formatted("bye")).body()).isNotEqualTo(post(other, body).body());
        }
    }

    @Test
    void it_counts_what_it_answered_by_the_hash_of_the_request() throws Exception {
        String once = QUESTION.formatted("once");
        String twice = QUESTION.formatted("twice");
        Behaviour behaviour = Behaviour.plain().atFirst(1, request -> Reply.Status.error(500, "not yet"));
        try (SimulatedServer server = SimulatedServer.start(behaviour)) {
            for (String body : new String[]{once, once, twice, twice, twice, "no JSON"}) {
                post(server, body);
            }
            Tally tally = server.tally();
            assertThat(tally.answeredByHash()).isEqualTo(Map.of(Sha256.hex(once), 1L, Sha256.hex(twice), 2L));
            assertThat(tally.answeredAgain()).containsExactly(Sha256.hex(twice));
            assertThat(tally.received()).isEqualTo(6);
            assertThat(tally.answered()).isEqualTo(3);
            assertThat(tally.status(500)).isEqualTo(2);
            assertThat(tally.status(400)).isEqualTo(1);
        }
    }

    @Test
    void a_limit_lets_through_what_was_saved_up_in_a_second_and_says_when_to_come_back() throws Exception {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain().atMost(3), 0, nanos::get)) {
            assertThat(statuses(server, 5)).isEqualTo("200 200 200 429 429 ");
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(334));
            assertThat(statuses(server, 2)).isEqualTo("200 429 ");
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(100));
            assertThat(statuses(server, 4)).isEqualTo("200 200 200 429 ");
            assertThat(post(server, QUESTION.formatted("x")).headers().firstValue("Retry-After")).contains("1");
        }
    }

    private String statuses(SimulatedServer server, int times) throws Exception {
        StringBuilder statuses = new StringBuilder();
        for (int i = 0; i < times; i++) {
            statuses.append(post(server, QUESTION.formatted("x")).statusCode()).append(' ');
        }
        return statuses.toString();
    }

    @Test
    void an_outage_lasts_from_one_request_to_another() throws Exception {
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain().downFor(1, 3))) {
            assertThat(statuses(server, 5)).isEqualTo("200 503 503 200 200 ");
        }
    }

    @Test
    void other_addresses_are_not_there() throws Exception {
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain())) {
            HttpRequest get = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/models")).build();
            assertThat(http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        }
    }
}
