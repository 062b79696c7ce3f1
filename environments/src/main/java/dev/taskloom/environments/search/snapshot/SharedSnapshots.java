package dev.taskloom.environments.search.snapshot;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One open snapshot per process and folder, however many workers use it.
 *
 * <p>Every {@link #acquire} is paired with a {@link #release}; the last release closes the snapshot. A folder whose
 * manifest changed meanwhile counts as another snapshot.
 */
public final class SharedSnapshots {
    private static final Map<Key, Shared> OPEN = new HashMap<>();

    private SharedSnapshots() {}

    /** The snapshot in the folder, opened when it is not open yet; {@link SnapshotException} when it cannot be. */
    public static Snapshot acquire(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Key key = new Key(absolute, Snapshot.readManifest(absolute).hash());
        synchronized (OPEN) {
            Shared shared = OPEN.computeIfAbsent(key, k -> new Shared(Snapshot.open(absolute)));
            shared.users++;
            return shared.snapshot;
        }
    }

    /** Gives back what {@link #acquire} returned. */
    public static void release(Snapshot snapshot) {
        Key key = new Key(snapshot.folder(), snapshot.hash());
        synchronized (OPEN) {
            Shared shared = OPEN.get(key);
            if (shared != null && --shared.users == 0) {
                OPEN.remove(key);
                shared.snapshot.close();
            }
        }
    }

    private record Key(Path folder, String hash) {}

    private static final class Shared {
        private final Snapshot snapshot;
        private int users;

        private Shared(Snapshot snapshot) {
            this.snapshot = snapshot;
        }
    }
}
