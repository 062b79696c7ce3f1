package dev.taskloom.inference.client;

import dev.taskloom.inference.chat.ChatOutcome;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongSupplier;

/** One request under way: reads its answer, and can be given up from outside. */
final class Exchange implements BodyHandler<Void> {
    private final Faults faults;
    private final LongSupplier nanoTime;
    private final long started;
    private final CompletableFuture<ChatOutcome> outcome = new CompletableFuture<>();
    private volatile long lastByte;
    private volatile Flow.Subscription subscription;
    private volatile CompletableFuture<?> sent;
    private volatile boolean givenUp;

    Exchange(Faults faults, LongSupplier nanoTime) {
        this.faults = faults;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.lastByte = started;
    }

    CompletableFuture<ChatOutcome> outcome() {
        return outcome;
    }

    /** Tells it what was sent, and when that has ended it calls back. */
    void sent(CompletableFuture<HttpResponse<Void>> future, Runnable ended) {
        sent = future;
        future.whenComplete((response, failure) -> {
            ended.run();
            if (failure != null) {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                outcome.complete(faults.broken(cause));
            }
        });
        if (givenUp) {
            giveUp();
        }
    }

    /** Gives up when it has taken too long by now. */
    void expire(long now) {
        Endpoint.Timeouts timeouts = faults.endpoint().timeouts();
        if (now - started > timeouts.total().toNanos()) {
            end("no whole answer within " + text(timeouts.total()));
        } else if (now - lastByte > timeouts.idle().toNanos()) {
            end("not a byte for " + text(timeouts.idle()));
        }
    }

    private static String text(Duration limit) {
        return limit.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    /** Ends it without an answer, which may be had later. */
    void end(String why) {
        outcome.complete(faults.later(why));
        giveUp();
    }

    /** Closes the connection: a server must not go on writing what nobody reads. */
    void giveUp() {
        // First, so that what is not there yet is closed when it comes.
        givenUp = true;
        if (subscription != null) {
            subscription.cancel();
        }
        if (sent != null) {
            sent.cancel(true);
        }
    }

    @Override
    public BodySubscriber<Void> apply(ResponseInfo response) {
        lastByte = nanoTime.getAsLong();
        boolean events = response.headers()
                .firstValue("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"))
                .orElse(false);
        if (response.statusCode() != 200) {
            return new Reading(new AnswerBody.Error(faults, response.statusCode(),
                    response.headers().firstValue("Retry-After"), response.headers().firstValue("Location")));
        }
        return new Reading(events ? new AnswerBody.Streamed(faults) : new AnswerBody.Whole(faults));
    }

    /** Feeds the bytes to the body as they come. */
    private final class Reading implements BodySubscriber<Void> {
        private final AnswerBody body;
        private final CompletableFuture<Void> ended = new CompletableFuture<>();

        private Reading(AnswerBody body) {
            this.body = body;
        }

        @Override
        public CompletionStage<Void> getBody() {
            return ended;
        }

        @Override
        public void onSubscribe(Flow.Subscription upstream) {
            subscription = upstream;
            upstream.request(1);
            if (givenUp) {
                giveUp();
            }
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            lastByte = nanoTime.getAsLong();
            if (outcome.isDone()) {
                // A stream may still end by itself, which saves the connection; bytes after the outcome are too many.
                subscription.cancel();
                ended.complete(null);
                return;
            }
            for (ByteBuffer piece : pieces) {
                Optional<ChatOutcome> early = outcome.isDone() ? Optional.empty() : body.take(piece);
                early.ifPresent(outcome::complete);
            }
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            outcome.complete(faults.broken(failure));
            ended.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            if (!outcome.isDone()) {
                outcome.complete(body.end());
            }
            ended.complete(null);
        }
    }
}
