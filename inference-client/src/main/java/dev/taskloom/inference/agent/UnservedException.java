package dev.taskloom.inference.agent;

/**
 * A model could not be asked, for reasons that say nothing about the draft: a provider that is down, a cap that is reached.
 *
 * <p>To call that a failed try, or an undecided judgement, would make tasks look other than they are: the draft is left
 * as if nobody had looked at it, and the run can be gone on with.
 */
public final class UnservedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnservedException(String message) {
        super(message);
    }
}
