package dev.taskloom.verifiers;

import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Outcome;

/**
 * Decides what becomes of a draft: gathers verdicts of independent mechanisms, applies the rule of the run's mode, and
 * issues the certificate.
 *
 * <p>Fails closed: whatever a mechanism cannot settle is undecided, and an undecided reference never becomes a task.
 * Deterministic and safe to share between threads.
 */
public interface DraftVerifier {
    /** A sealed task, or the rejection with every verdict given. */
    Outcome judge(AttemptedDraft attempted);
}
