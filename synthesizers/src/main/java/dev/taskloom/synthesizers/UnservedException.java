package dev.taskloom.synthesizers;

/**
 * An agent could not try, for reasons that say nothing about the draft: a provider that is down, a cap that is reached.
 *
 * <p>To call that a failed try would make tasks look harder than they are, so the run ends and can be gone on with.
 */
public final class UnservedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnservedException(String message) {
        super(message);
    }
}
