package dev.taskloom.inference.simulation;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets so many requests a second through, saved up for one second at most (token bucket), and refuses the others. */
final class RateLimit implements Behaviour {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Behaviour behaviour;
    private final long nanosEach;
    // A lock, because a virtual thread that waits for a monitor keeps its carrier.
    private final ReentrantLock lock = new ReentrantLock();
    private long fullAt;
    private boolean started;

    RateLimit(Behaviour behaviour, int perSecond) {
        this.behaviour = behaviour;
        this.nanosEach = SECOND / perSecond;
    }

    @Override
    public Reply reply(SimulatedRequest request) {
        long wait = take(request.nanos());
        if (wait == 0) {
            return behaviour.reply(request);
        }
        long seconds = (wait + SECOND - 1) / SECOND;
        return new Reply.Status(429, Map.of("Retry-After", Long.toString(seconds)),
                Wire.error("too many requests, come back in " + seconds + " s"));
    }

    /** Zero when one more is let through now, otherwise nanoseconds until it would be. */
    private long take(long now) {
        lock.lock();
        try {
            if (!started || fullAt - now < 0) {
                fullAt = now;
                started = true;
            }
            long wait = fullAt + nanosEach - now - SECOND;
            if (wait > 0) {
                return wait;
            }
            fullAt += nanosEach;
            return 0;
        } finally {
            lock.unlock();
        }
    }
}
