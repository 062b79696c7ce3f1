package dev.taskloom.inference.calls;

import java.time.Duration;
import java.util.Optional;

/**
 * Stops a run when asking on is pointless: its provider is down until a person does something, or nothing but failures
 * has come back for longer than one is willing to wait.
 */
public final class Breaker {
    private final CallTime time;
    private final Duration patience;
    private String reason;
    private boolean answered;
    /** First of the calls that have failed since the last answer; null when none has. */
    private Object firstFailing;
    private long failingSince;
    private boolean severalFailing;

    /** @param patience how long nothing but failures may come back */
    public Breaker(CallTime time, Duration patience) {
        this.time = time;
        this.patience = patience;
    }

    synchronized void answered() {
        answered = true;
        firstFailing = null;
        severalFailing = false;
    }

    /** @param call the one that failed */
    synchronized void failed(Object call, String why) {
        if (firstFailing == null) {
            firstFailing = call;
            failingSince = time.nanos();
        } else if (time.nanos() - failingSince > patience.toNanos()) {
            trip("no answer for " + inWords(patience) + ", last: " + why);
        }
        severalFailing |= call != firstFailing;
    }

    private static String inWords(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " minutes" : time.toMillis() / 1e3 + " seconds";
    }

    /** How long nothing but failures has come back; zero when the last call was answered, or none has ended. */
    public synchronized Duration failingFor() {
        return firstFailing == null ? Duration.ZERO : Duration.ofNanos(time.nanos() - failingSince);
    }

    /** Whether anything was ever answered. */
    synchronized boolean hasAnswered() {
        return answered;
    }

    /** Whether it is the provider that fails and not a call: it has answered before, and since then several have failed. */
    synchronized boolean isOut() {
        return answered && severalFailing;
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
