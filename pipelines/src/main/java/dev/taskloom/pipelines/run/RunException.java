package dev.taskloom.pipelines.run;

/** A run that cannot go on; the message says why, for people, and names what to change. */
public final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunException(String message) {
        super(message);
    }

    public RunException(String message, Throwable cause) {
        super(message, cause);
    }
}
