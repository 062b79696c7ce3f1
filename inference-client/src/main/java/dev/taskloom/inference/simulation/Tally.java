package dev.taskloom.inference.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the simulated server has counted.
 *
 * <p>A request is answered when a whole chat completion is written for it: a refusal, a malformed body or a closed connection
 * is none. It is counted just before, so that whoever has an answer finds it counted.
 */
public final class Tally {
    private final AtomicLong received = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final Map<String, AtomicLong> asked = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> answered = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentHashMap<>();

    /** Requests that came, answered or not. */
    public long received() {
        return received.get();
    }

    /** Requests that were answered, repeated ones counted each time. */
    public long answered() {
        return answered.values().stream().mapToLong(AtomicLong::get).sum();
    }

    /** How often each request was answered, by the SHA-256 of its body. */
    public Map<String, Long> answeredByHash() {
        Map<String, Long> counts = new TreeMap<>();
        answered.forEach((hash, count) -> counts.put(hash, count.get()));
        return counts;
    }

    /** Hashes of the requests that were answered more than once. */
    public List<String> answeredAgain() {
        return answeredByHash().entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    }

    /** How many replies had that status. */
    public long status(int status) {
        AtomicLong count = statuses.get(status);
        return count == null ? 0 : count.get();
    }

    /** Requests whose reply is not written yet, or was just now. */
    public int underWay() {
        return underWay.get();
    }

    /** The most that ever were under way at a time. */
    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** How many came before. */
    long came() {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        return received.getAndIncrement();
    }

    /** How many with that hash came before. */
    long asked(String hash) {
        return count(asked, hash);
    }

    void left() {
        underWay.decrementAndGet();
    }

    void replied(int status) {
        count(statuses, status);
    }

    void answered(String hash) {
        count(answered, hash);
    }

    private static <K> long count(Map<K, AtomicLong> counts, K key) {
        AtomicLong count = counts.get(key);
        return (count == null ? counts.computeIfAbsent(key, k -> new AtomicLong()) : count).getAndIncrement();
    }
}
