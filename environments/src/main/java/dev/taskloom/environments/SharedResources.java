package dev.taskloom.environments;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Resources that are costly to open, opened once per process and key and counted by their users.
 *
 * <p>Every {@link #acquire} is paired with a {@link #release} of the same key; the last release closes the resource. A map,
 * not a single field, so that two pipelines in one process do not clash.
 */
public final class SharedResources<K, V extends AutoCloseable> {
    private final Map<K, Shared<V>> open = new HashMap<>();
    private final Function<K, V> opener;

    public SharedResources(Function<K, V> opener) {
        this.opener = opener;
    }

    /** The resource of the key, opened when nobody has it open; whatever the opener throws comes through. */
    public synchronized V acquire(K key) {
        Shared<V> shared = open.computeIfAbsent(key, k -> new Shared<>(opener.apply(k)));
        shared.users++;
        return shared.resource;
    }

    /** Gives back what {@link #acquire} returned for the key; one release too many is an {@link IllegalStateException}. */
    public synchronized void release(K key) {
        Shared<V> shared = open.get(key);
        if (shared == null) {
            throw new IllegalStateException("released, but not acquired: " + key);
        }
        shared.users--;
        if (shared.users == 0) {
            open.remove(key);
            try {
                shared.resource.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("cannot close " + key, e);
            }
        }
    }

    private static final class Shared<V> {
        private final V resource;
        private int users;

        private Shared(V resource) {
            this.resource = resource;
        }
    }
}
