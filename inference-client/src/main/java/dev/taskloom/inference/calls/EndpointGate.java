package dev.taskloom.inference.calls;

import dev.taskloom.inference.chat.ChatOutcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets calls through to one endpoint, in the order in which they came, as many at once as it bears.
 *
 * <p>One per endpoint and process, whoever calls: see {@link #shared}. No thread waits here.
 */
public final class EndpointGate {
    private static final Map<String, EndpointGate> SHARED = new ConcurrentHashMap<>();

    private final CallTime time;
    private final AdaptiveWindow window;
    private final Lane body = new Lane();
    private final Lane tail = new Lane();
    private final AtomicInteger drains = new AtomicInteger();
    private boolean wakingUp;
    private long throttledUntil;
    private long throttledNanos;

    public EndpointGate(WindowSettings settings, CallTime time) {
        this.time = time;
        this.window = new AdaptiveWindow(settings, time.nanos());
        this.throttledUntil = time.nanos();
    }

    /** The gate of the endpoint of that name in this process; the settings are those of whoever comes first. */
    public static EndpointGate shared(String endpoint, WindowSettings settings) {
        return SHARED.computeIfAbsent(endpoint, name -> new EndpointGate(settings, CallTime.ofMachine()));
    }

    /** Something to be sent, perhaps more than once. */
    interface Call {
        CompletableFuture<ChatOutcome> send();

        /** Hears the outcome after the window has; it may line up again. */
        void came(ChatOutcome outcome);

        void failed(Throwable failure);
    }

    /** Calls that wait, and how many are under way. */
    private static final class Lane {
        private final Deque<Call> waiting = new ArrayDeque<>();
        private int underWay;
    }

    /** Lines a call up behind all others. */
    void lineUp(Call call) {
        synchronized (this) {
            body.waiting.addLast(call);
        }
        drain();
    }

    /** Lines a call up again, before all others of its lane. */
    void lineUpAgain(Call call, boolean inTail) {
        synchronized (this) {
            lane(inTail).waiting.addFirst(call);
        }
        drain();
    }

    /** Sets a call aside until nothing but such calls is left. */
    void setAside(Call call) {
        synchronized (this) {
            tail.waiting.addLast(call);
        }
        drain();
    }

    private Lane lane(boolean inTail) {
        return inTail ? tail : body;
    }

    /** Sends what may be sent; one thread does at a time, so that calls that end at once do not pile up on its stack. */
    private void drain() {
        if (drains.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        do {
            while (sendNext()) {
                // The window decides when it is enough.
            }
            seen = drains.addAndGet(-seen);
        } while (seen > 0);
    }

    private boolean sendNext() {
        Lane lane;
        Call call;
        int sentUnder;
        synchronized (this) {
            lane = body.waiting.isEmpty() && body.underWay == 0 ? tail : body;
            if (lane.waiting.isEmpty() || !hasRoom()) {
                return false;
            }
            call = lane.waiting.removeFirst();
            lane.underWay++;
            sentUnder = window.cuts();
        }
        send(call, new Sending(lane, sentUnder, time.nanos()));
        return true;
    }

    /** Whether one more may be under way; if the window is about to open further, it will wake us. */
    private boolean hasRoom() {
        long now = time.nanos();
        int open = window.open(now);
        if (body.underWay + tail.underWay < open) {
            return true;
        }
        if (open < window.limit() && !wakingUp) {
            wakingUp = true;
            time.after(Duration.ofNanos(window.untilMore(now)), this::wakeUp);
        }
        return false;
    }

    private void wakeUp() {
        synchronized (this) {
            wakingUp = false;
        }
        drain();
    }

    /** A call under way. */
    private record Sending(Lane lane, int sentUnder, long sentAt) {}

    private void send(Call call, Sending sending) {
        CompletableFuture<ChatOutcome> sent;
        try {
            sent = call.send();
        } catch (RuntimeException e) {
            sent = CompletableFuture.failedFuture(e);
        }
        sent.whenComplete((outcome, failure) -> {
            ended(sending, outcome);
            if (failure == null) {
                call.came(outcome);
            } else {
                call.failed(failure);
            }
            drain();
        });
    }

    private synchronized void ended(Sending sending, ChatOutcome outcome) {
        // A window that was not full has not been tried.
        boolean full = body.underWay + tail.underWay >= window.limit();
        sending.lane().underWay--;
        switch (outcome) {
            case ChatOutcome.Answered answered when full -> succeeded(sending);
            case ChatOutcome.Truncated truncated when full -> succeeded(sending);
            case ChatOutcome.RetryLater later when later.limited() -> limited(sending.sentUnder(), later.after());
            case ChatOutcome.Answered answered -> {
            }
            case ChatOutcome.Truncated truncated -> {
            }
            case ChatOutcome.RetryLater later -> {
            }
            case ChatOutcome.Refused refused -> {
            }
            case ChatOutcome.ProviderDown down -> {
            }
            case null -> {
            }
        }
    }

    private void succeeded(Sending sending) {
        long now = time.nanos();
        window.succeeded(now - sending.sentAt(), now);
    }

    private void limited(int sentUnder, Duration after) {
        long now = time.nanos();
        window.limited(sentUnder, after, now);
        long from = Math.max(throttledUntil, now);
        throttledNanos += Math.max(0, window.opensAt() - from);
        throttledUntil = Math.max(throttledUntil, window.opensAt());
    }

    /** How long calls were held back for rate limits since this was last asked. */
    public synchronized Duration takeThrottled() {
        Duration throttled = Duration.ofNanos(throttledNanos);
        throttledNanos = 0;
        return throttled;
    }

    /** How many calls may be under way. */
    public synchronized int limit() {
        return window.limit();
    }

    /** How many calls are under way. */
    public synchronized int underWay() {
        return body.underWay + tail.underWay;
    }
}
