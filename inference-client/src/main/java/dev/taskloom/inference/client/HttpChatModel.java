package dev.taskloom.inference.client;

import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A model behind an OpenAI-compatible endpoint.
 *
 * <p>A request costs no thread while it waits, so thousands may be under way. Nothing is sent twice: to try again is for
 * whoever holds the journal and knows the budget. Cancelling a future closes its connection.
 */
public final class HttpChatModel implements ChatModel, AutoCloseable {
    private static final long CHECK_MILLIS = 100;

    private final Endpoint endpoint;
    private final URI completions;
    private final Faults faults;
    private final LongSupplier nanoTime;
    private final HttpClient http;
    private final ScheduledExecutorService timer;
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

    /** For tests, which turn the clock and call {@link #expire} themselves. */
    HttpChatModel(Endpoint endpoint, InstantSource clock, LongSupplier nanoTime) {
        this.endpoint = endpoint;
        this.completions = endpoint.completions();
        this.faults = Faults.of(endpoint, clock);
        this.nanoTime = nanoTime;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(endpoint.timeouts().connect())
                // A third less work than the default pool, which starts some hundred threads under load; and unlike a pool
                // of few threads it goes on when whoever takes an outcome blocks.
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.timer = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("chat-timeouts").factory());
    }

    /** Opens the way to it; nothing is sent yet. */
    public static HttpChatModel open(Endpoint endpoint) {
        HttpChatModel model = new HttpChatModel(endpoint, InstantSource.system(), System::nanoTime);
        model.timer.scheduleWithFixedDelay(model::expire, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        return model;
    }

    @Override
    public String profile() {
        return endpoint.answersAs();
    }

    @Override
    public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
        Optional<String> objection = RequestRules.objection(endpoint.profile(), request);
        if (objection.isPresent()) {
            return CompletableFuture.completedFuture(new ChatOutcome.Refused(objection.get()));
        }
        return send(RequestBody.bytes(endpoint, request));
    }

    private CompletableFuture<ChatOutcome> send(byte[] body) {
        Exchange exchange = new Exchange(faults, nanoTime);
        underWay.add(exchange);
        exchange.outcome().whenComplete((outcome, failure) -> {
            if (exchange.outcome().isCancelled()) {
                exchange.giveUp();
            }
        });
        exchange.sent(http.sendAsync(request(body), exchange), () -> underWay.remove(exchange));
        return exchange.outcome();
    }

    private HttpRequest request(byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(completions)
                .header("Content-Type", "application/json")
                .header("Accept", endpoint.stream() ? "text/event-stream" : "application/json")
                .header("User-Agent", "taskloom")
                .POST(BodyPublishers.ofByteArray(body));
        if (endpoint.key().present()) {
            request.header("Authorization", "Bearer " + endpoint.key().reveal());
        }
        return request.build();
    }

    /** Gives up what has waited too long. */
    void expire() {
        long now = nanoTime.getAsLong();
        underWay.forEach(exchange -> exchange.expire(now));
    }

    int underWay() {
        return underWay.size();
    }

    /** Ends whatever is under way, each with an outcome. */
    @Override
    public void close() {
        timer.shutdownNow();
        underWay.forEach(exchange -> exchange.end("the client was closed"));
        http.shutdownNow();
    }

    @Override
    public String toString() {
        return profile();
    }
}
