package dev.taskloom.environments.search.web;

import dev.taskloom.inference.calls.CallTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Asks again what may go better another time, after pauses of 1, 2 and 4 seconds or as long as the server wants.
 *
 * @param inFlight one permit for each request that may be under way at a time; a pause needs none
 */
record Tries(CallTime time, Semaphore inFlight) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** Whoever wants to be left alone for longer is not coming back in this run. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** What came of it in the end; {@link WebOutcome.Later} when the tries were used up. */
    WebOutcome upTo(int most, Supplier<WebOutcome> request) {
        WebOutcome outcome = once(request);
        Duration pause = FIRST_PAUSE;
        for (int tried = 1; tried < most && outcome instanceof WebOutcome.Later later
                && later.after().compareTo(LONGEST_PAUSE) <= 0; tried++) {
            await(later.after().compareTo(pause) > 0 ? later.after() : pause);
            pause = pause.multipliedBy(2);
            outcome = once(request);
        }
        return outcome;
    }

    private WebOutcome once(Supplier<WebOutcome> request) {
        inFlight.acquireUninterruptibly();
        try {
            return request.get();
        } finally {
            inFlight.release();
        }
    }

    private void await(Duration pause) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        time.after(pause, () -> over.complete(null));
        over.join();
    }
}
