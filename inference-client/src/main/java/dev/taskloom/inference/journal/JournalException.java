package dev.taskloom.inference.journal;

/** A journal that cannot be used, or lacks what a replay needs; the message says why, for people. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalException(String message) {
        super(message);
    }

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
