package dev.taskloom.environments.search.snapshot;

/** A snapshot that cannot be read or written; the message names the folder and what is wrong with it. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SnapshotException(String message) {
        super(message);
    }

    public SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
