package dev.taskloom.environments.search.snapshot;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Keeps what was looked up last, up to a total weight; safe to share.
 *
 * <p>What is kept never shows in a result: a lookup that fell out is made again. Two threads may make the same one at once.
 */
public final class RecentLookups<K, V> {
    private final long mostWeight;
    private final ToLongFunction<V> weight;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    /** Keeps values until together they weigh more than that. */
    public RecentLookups(long mostWeight, ToLongFunction<V> weight) {
        this.mostWeight = mostWeight;
        this.weight = weight;
    }

    /** The value of the key, looked up when it is not kept; never null. */
    public V get(K key, Function<K, V> lookUp) {
        synchronized (kept) {
            V value = kept.get(key);
            if (value != null) {
                return value;
            }
        }
        V value = lookUp.apply(key);
        synchronized (kept) {
            if (kept.putIfAbsent(key, value) == null) {
                total += weight.applyAsLong(value);
            }
            Iterator<V> eldest = kept.values().iterator();
            while (total > mostWeight && kept.size() > 1) {
                total -= weight.applyAsLong(eldest.next());
                eldest.remove();
            }
        }
        return value;
    }
}
