package dev.taskloom.verifiers;

import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verdict.Outcome;
import java.util.List;

/** Verdicts of one mechanism on one statement; a mechanism makes one of these and never builds verdicts by hand. */
public record Verdicts(String mechanism, String statement) {

    /** On the reference answer. */
    public static Verdicts onReference(String mechanism) {
        return new Verdicts(mechanism, Verdict.REFERENCE);
    }

    /** On a candidate answer. */
    public static Verdicts onCandidate(String mechanism, String answer) {
        return new Verdicts(mechanism, Verdict.CANDIDATE + answer);
    }

    public Verdict supported(String reason, List<Citation> citations) {
        return new Verdict(mechanism, statement, Outcome.SUPPORTED, reason, citations);
    }

    public Verdict refuted(String reason, List<Citation> citations) {
        return new Verdict(mechanism, statement, Outcome.REFUTED, reason, citations);
    }

    public Verdict undecided(String reason) {
        return new Verdict(mechanism, statement, Outcome.UNDECIDED, reason, List.of());
    }
}
