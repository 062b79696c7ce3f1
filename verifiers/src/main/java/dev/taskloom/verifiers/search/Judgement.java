package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Citation;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verdict.Outcome;
import dev.taskloom.verifiers.Verdicts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a judge's words once a program has looked at them.
 *
 * <p>The reason is one of few that a program writes, never the judge's own: an audit can tell what it must be, and nothing
 * that a model wrote gets into a task.
 */
record Judgement(Outcome outcome, String reason, List<Citation> citations) {
    Judgement {
        citations = List.copyOf(citations);
    }

    /** Why a judge settled nothing. */
    enum Doubt {
        LEFT_OPEN("the judge leaves it open"),
        NO_VERDICT("the judge gives no verdict in the form it was told"),
        TWO_VERDICTS("the judge gives more than one verdict"),
        NO_QUOTE("the judge quotes nothing"),
        NOT_THERE("nothing that the judge quotes stands on the page it names"),
        ANSWER_NOT_NAMED("nothing that the judge quotes speaks of the answer"),
        NO_ANSWER("the judge says nothing, or repeats what it was told"),
        BROKEN_OFF("the judge's answer broke off"),
        REFUSED("the judge's provider refuses"),
        OUT_OF_STEPS("the judge used up its steps"),
        OUT_OF_TOKENS("the judge used up its tokens"),
        CONTEXT_FULL("the judge's window is full");

        private final String reason;

        Doubt(String reason) {
            this.reason = reason;
        }

        /** The doubt of those words; empty when no judge settles nothing for that reason. */
        static Optional<Doubt> of(String reason) {
            return Arrays.stream(values()).filter(doubt -> doubt.reason.equals(reason)).findFirst();
        }
    }

    static Judgement undecided(Doubt doubt) {
        return new Judgement(Outcome.UNDECIDED, doubt.reason, List.of());
    }

    static Judgement supported(List<Citation> citations) {
        return new Judgement(Outcome.SUPPORTED, "the judge supports it by " + places(citations), citations);
    }

    static Judgement refuted(List<Citation> citations) {
        return new Judgement(Outcome.REFUTED, "the judge refutes it by " + places(citations), citations);
    }

    private static String places(List<Citation> citations) {
        return citations.size() + (citations.size() == 1 ? " place" : " places") + " on the pages";
    }

    /** The same as what a mechanism says of a statement. */
    Verdict as(Verdicts verdicts) {
        return switch (outcome) {
            case SUPPORTED -> verdicts.supported(reason, citations);
            case REFUTED -> verdicts.refuted(reason, citations);
            case UNDECIDED -> verdicts.undecided(reason);
        };
    }
}
