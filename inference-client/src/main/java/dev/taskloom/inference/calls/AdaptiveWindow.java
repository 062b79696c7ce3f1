package dev.taskloom.inference.calls;

import java.time.Duration;

/**
 * How many calls may be under way at an endpoint; for whoever holds the endpoint's lock.
 *
 * <p>Until the first rate limit every success admits one more, which doubles the window each round trip. From then on
 * {@value #SUCCESSES_PER_STEP} successes do. A rate limit takes a quarter, but only the first of a burst: what was sent
 * before the cut says nothing about the window after it. The window that was too large is remembered as a ceiling and not
 * reached again before {@value #COOL_DOWNS_BEFORE_PROBE} cool-downs have passed, then exceeded by a tenth at most: a probe
 * that fails costs a cool-down, so probing costs about a twentieth of the time. At the beginning and after a cool-down the
 * window opens little by little: calls sent all at once would all be turned away before the first refusal is heard.
 */
final class AdaptiveWindow {
    static final int SUCCESSES_PER_STEP = 25;
    static final int COOL_DOWNS_BEFORE_PROBE = 20;
    static final Duration COOL_DOWN = Duration.ofSeconds(2);
    private static final double CUT = 0.75;
    private static final double PROBE = 1.1;
    private static final long FIRST_OPENING = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_OPENING = Duration.ofSeconds(2).toNanos();
    private static final long SHORTEST_WAIT = Duration.ofMillis(1).toNanos();
    /** Weight of the newest call in the mean of how long calls take, as in TCP. */
    private static final double NEWEST = 1.0 / 8;

    private final int most;
    private int limit;
    private int successes;
    private int cuts;
    /** Smallest window known to be too large. */
    private int ceiling = Integer.MAX_VALUE;
    private long nextProbe;
    private Duration coolDown = COOL_DOWN;
    private long opensAt;
    private long opening = FIRST_OPENING;
    private double took;

    AdaptiveWindow(WindowSettings settings, long now) {
        this.limit = settings.initial();
        this.most = settings.most();
        this.opensAt = now;
    }

    /** The window when it is wholly open. */
    int limit() {
        return limit;
    }

    /** How often the window has been cut; calls are sent under this number. */
    int cuts() {
        return cuts;
    }

    /** How many calls may be under way now. */
    int open(long now) {
        long since = now - opensAt;
        return since < 0 ? 0 : since >= opening ? limit : 1 + (int) ((limit - 1) * (double) since / opening);
    }

    /** Nanoseconds until it is open any further; only while it is not wholly open. */
    long untilMore(long now) {
        return now < opensAt
                ? opensAt - now
                : Math.max(SHORTEST_WAIT, Math.min(opening / limit, opensAt + opening - now));
    }

    /** When calls may be sent again after the last rate limit. */
    long opensAt() {
        return opensAt;
    }

    /**
     * A call was answered while the window was full.
     *
     * @param nanos how long it took
     */
    void succeeded(long nanos, long now) {
        took = took == 0 ? nanos : took + (nanos - took) * NEWEST;
        successes++;
        if (cuts > 0 && successes < SUCCESSES_PER_STEP) {
            return;
        }
        successes = 0;
        if (limit < highest(now)) {
            limit++;
        } else if (limit >= ceiling) {
            // The probe has held: this is the new ceiling, to be exceeded in its turn.
            ceiling = limit + 1;
            nextProbe = now + coolDown.multipliedBy(COOL_DOWNS_BEFORE_PROBE).toNanos();
        }
    }

    private int highest(long now) {
        if (ceiling == Integer.MAX_VALUE) {
            return most;
        }
        return Math.clamp(now < nextProbe ? ceiling - 1 : Math.max(ceiling, (int) (ceiling * PROBE)), 1, most);
    }

    /**
     * A call was turned away for the rate.
     *
     * @param sentUnder the number of {@link #cuts} when it was sent
     * @param after     what the provider asks for, zero when it does not say
     */
    void limited(int sentUnder, Duration after, long now) {
        Duration pause = after.isZero() ? COOL_DOWN : after;
        opensAt = Math.max(opensAt, now + pause.toNanos());
        opening = took == 0 ? FIRST_OPENING : Math.min((long) took, LONGEST_OPENING);
        if (sentUnder != cuts) {
            return;
        }
        ceiling = limit;
        limit = Math.max(1, (int) (limit * CUT));
        successes = 0;
        cuts++;
        coolDown = pause;
        nextProbe = now + pause.multipliedBy(COOL_DOWNS_BEFORE_PROBE).toNanos();
    }
}
