package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Time passes only when a test says so. */
class TimeoutsTest {
    private static final Endpoint.Timeouts TIMEOUTS = new Endpoint.Timeouts(Duration.ofSeconds(5),
            Duration.ofSeconds(60), Duration.ofSeconds(100), Duration.ofMinutes(1));

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(30).toNanos());

    private HttpChatModel model(SimulatedServer server) {
        return new HttpChatModel(Asking.endpoint(server.baseUrl()).withTimeouts(TIMEOUTS), InstantSource.system(),
                nanos::get);
    }

    private void pass(HttpChatModel model, int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        model.expire();
    }

    @Test
    void a_silent_server_is_given_up_after_the_idle_time() {
        CompletableFuture<Void> there = new CompletableFuture<>();
        Reply.Silence silence = new Reply.Silence();
        Behaviour silent = request -> {
            there.complete(null);
            return silence;
        };
        try (SimulatedServer server = SimulatedServer.start(silent); HttpChatModel model = model(server)) {
            CompletableFuture<ChatOutcome> answer = model.ask(Asking.question("hello"));
            Asking.await(there);
            pass(model, 60);
            assertThat(answer).isNotDone();
            pass(model, 1);
            assertThat(answer)
                    .isCompletedWithValue(new ChatOutcome.RetryLater("sim: not a byte for 1m", false, Duration.ZERO));
            Asking.await(silence.left());
            assertThat(model.underWay()).isZero();
        }
    }

    @Test
    void a_server_that_only_keeps_the_connection_alive_is_given_up_after_the_total_time() {
        Endpoint endpoint = Asking.endpoint(URI.create("http://localhost")).withTimeouts(TIMEOUTS);
        Exchange exchange = new Exchange(Faults.of(endpoint, InstantSource.system()), nanos::get);
        AtomicBoolean closed = new AtomicBoolean();
        var reading = exchange.apply(new Head(200, HttpHeaders.of(Map.of(), (name, value) -> true)));
        reading.onSubscribe(new Upstream(closed));
        for (int i = 0; i < 4; i++) {
            nanos.addAndGet(Duration.ofSeconds(25).toNanos());
            reading.onNext(List.of(ByteBuffer.wrap(new byte[]{'\n'})));
            exchange.expire(nanos.get());
            assertThat(exchange.outcome()).isNotDone();
        }
        nanos.addAndGet(1);
        exchange.expire(nanos.get());
        assertThat(exchange.outcome()).isCompletedWithValue(
                new ChatOutcome.RetryLater("sim: no whole answer within 1m40s", false, Duration.ZERO));
        assertThat(closed).isTrue();
    }

    @Test
    void cancelling_closes_the_connection_so_that_the_server_can_stop() {
        CompletableFuture<Void> there = new CompletableFuture<>();
        Reply.Silence silence = new Reply.Silence();
        Behaviour silent = request -> {
            there.complete(null);
            return silence;
        };
        try (SimulatedServer server = SimulatedServer.start(silent); HttpChatModel model = model(server)) {
            CompletableFuture<ChatOutcome> answer = model.ask(Asking.question("hello"));
            Asking.await(there);
            answer.cancel(false);
            Asking.await(silence.left());
            assertThat(model.underWay()).isZero();
        }
    }

    @Test
    void closing_the_client_gives_every_waiting_request_an_outcome() {
        CompletableFuture<Void> there = new CompletableFuture<>();
        Behaviour silent = request -> {
            there.complete(null);
            return new Reply.Silence();
        };
        try (SimulatedServer server = SimulatedServer.start(silent)) {
            HttpChatModel model = model(server);
            CompletableFuture<ChatOutcome> answer = model.ask(Asking.question("hello"));
            Asking.await(there);
            model.close();
            assertThat(Asking.await(answer)).isInstanceOf(ChatOutcome.RetryLater.class);
        }
    }

    private record Head(int statusCode, HttpHeaders headers) implements HttpResponse.ResponseInfo {
        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private record Upstream(AtomicBoolean closed) implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {
            closed.set(true);
        }
    }
}
