package dev.taskloom.inference.calls;

import java.time.Duration;
import java.util.Optional;

/**
 * Stops a run when asking on is pointless: its provider is down until a person does something, or nothing but failures
 * has come back for {@value #PATIENCE_MINUTES} minutes.
 */
public final class Breaker {
    static final int PATIENCE_MINUTES = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(PATIENCE_MINUTES);

    private final CallTime time;
    private String reason;
    private boolean failing;
    private long failingSince;

    public Breaker(CallTime time) {
        this.time = time;
    }

    synchronized void answered() {
        failing = false;
    }

    synchronized void failed(String why) {
        if (!failing) {
            failing = true;
            failingSince = time.nanos();
        } else if (time.nanos() - failingSince > PATIENCE.toNanos()) {
            trip("no answer for " + PATIENCE_MINUTES + " minutes, last: " + why);
        }
    }

    /** The first reason stays. */
    synchronized void trip(String why) {
        if (reason == null) {
            reason = why;
        }
    }

    /** Why nothing is sent any more. */
    public synchronized Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
