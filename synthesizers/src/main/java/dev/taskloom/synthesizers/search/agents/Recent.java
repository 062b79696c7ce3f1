package dev.taskloom.synthesizers.search.agents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The values last asked for, by key; what is not there is made. Safe to share between threads. */
final class Recent<V> {
    private final Map<String, V> values;

    Recent(int size) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > size;
            }
        };
    }

    /** The value of the key. Two threads may both make it, which makes no difference but time. */
    V get(String key, Function<String, V> maker) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.apply(key);
        synchronized (values) {
            values.put(key, made);
        }
        return made;
    }
}
