package dev.taskloom.environments.search.web;

import dev.taskloom.inference.client.RetryAfter;
import java.time.Duration;
import java.time.InstantSource;

/** What came of one request to a web. */
sealed interface WebOutcome {

    /** An answer to keep. */
    record Answered(WebAnswer answer) implements WebOutcome {}

    /**
     * The same request may be answered later.
     *
     * @param after how long the server wants to be left alone, zero when it did not say
     */
    record Later(String reason, Duration after) implements WebOutcome {
        Later(String reason) {
            this(reason, Duration.ZERO);
        }
    }

    /** Nothing will be answered until a person does something: key, address, settings. */
    record Down(String reason) implements WebOutcome {}

    /** A server that is too busy to answer, or fails. */
    static WebOutcome later(String reason, HttpExchange exchange) {
        Duration after = exchange.header("Retry-After")
                .map(value -> RetryAfter.wait(value, InstantSource.system()))
                .orElse(Duration.ZERO);
        return new Later(reason + (after.isZero()
                ? ""
                : ", and wants to be left alone for " + after.toSeconds() + " seconds"), after);
    }

    /** Whether a status says that the same request may be answered later. */
    static boolean isLater(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    /** A page that cannot be opened. */
    static WebOutcome closed(String reason) {
        return new Answered(new WebAnswer.Closed(reason));
    }
}
