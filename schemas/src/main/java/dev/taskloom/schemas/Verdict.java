package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * What one mechanism says of one statement.
 *
 * @param mechanism name of the mechanism, such as {@code evidence-replay}; that of a judge is {@code judge:} and the
 *                  model's profile
 * @param statement what was judged: {@code reference}, or {@code candidate: ANSWER}
 * @param outcome   three-valued; an error or a missing fact is {@link Outcome#UNDECIDED}, never {@link Outcome#REFUTED}
 * @param reason    why, in one sentence
 * @param citations the evidence the verdict stands on; a refutation of a candidate has at least one, or says which
 *                  enumeration excludes it
 */
public record Verdict(String mechanism, String statement, Outcome outcome, String reason, List<Citation> citations) {
    public Verdict {
        Objects.requireNonNull(mechanism, "mechanism");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        citations = List.copyOf(citations);
    }

    /** How the names of mechanisms begin that are models. */
    public static final String JUDGE = "judge:";

    /** The statement every check of the reference answer judges. */
    public static final String REFERENCE = "reference";

    /** How the statements begin that other answers are judged by. */
    public static final String CANDIDATE = "candidate: ";

    /** Three values; nothing else is ever derived from an error. */
    public enum Outcome {
        SUPPORTED, REFUTED, UNDECIDED
    }
}
