package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.SharedResources;
import java.nio.file.Path;

/**
 * One open snapshot per process and folder, however many workers use it.
 *
 * <p>Every {@link #acquire} is paired with a {@link #release}; the last release closes the snapshot. A folder whose
 * manifest changed meanwhile counts as another snapshot.
 */
public final class SharedSnapshots {
    private static final SharedResources<Key, Snapshot> OPEN = new SharedResources<>(
            key -> Snapshot.open(key.folder()));

    private SharedSnapshots() {}

    private record Key(Path folder, String hash) {}

    /** The snapshot in the folder, opened when it is not open yet; {@link SnapshotException} when it cannot be. */
    public static Snapshot acquire(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return OPEN.acquire(new Key(absolute, Snapshot.readManifest(absolute).hash()));
    }

    /** Gives back what {@link #acquire} returned. */
    public static void release(Snapshot snapshot) {
        OPEN.release(new Key(snapshot.folder(), snapshot.hash()));
    }
}
