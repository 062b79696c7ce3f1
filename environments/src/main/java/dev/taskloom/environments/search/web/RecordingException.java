package dev.taskloom.environments.search.web;

/** Recordings of a web that cannot be used; the message says why, for people. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
