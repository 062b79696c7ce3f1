package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verdict.Outcome;
import dev.taskloom.verifiers.SelectionMode;
import dev.taskloom.verifiers.Verdicts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The judges of a run, who see what every program has passed: they cost most, and they can only stop a draft.
 *
 * <p>Each must support the reference and refute every other answer, as any mechanism must. Neither is a word of theirs enough
 * for a task, nor can one of them outvote another.
 */
record Jury(List<Judge> judges, AnswerResolver resolver) {
    Jury {
        judges = List.copyOf(judges);
    }

    /**
     * Asks until a verdict settles the draft; all verdicts are added to the list.
     *
     * <p>Nothing that is thrown here is a judge's doing, so it is let through: a draft that nobody could judge is not
     * undecided.
     */
    Optional<Fall> fall(Draft draft, AgentAnswers answers, SelectionMode mode, List<Verdict> verdicts) {
        return fallOfReference(draft, verdicts).or(() -> fallOfCandidates(draft, answers, mode, verdicts));
    }

    private Optional<Fall> fallOfReference(Draft draft, List<Verdict> verdicts) {
        Candidate reference = resolver.resolve(draft.answer().value());
        for (Judge judge : judges) {
            Verdict verdict = judge.judge(draft.prompt(), reference).as(Verdicts.onReference(judge.name()));
            verdicts.add(verdict);
            if (verdict.outcome() != Outcome.SUPPORTED) {
                // The profile stays out of the reason, which runs with other judges count by too.
                return Optional
                        .of(new Fall(Decision.REJECT, "judge-" + verdict.outcome().name().toLowerCase(Locale.ROOT),
                                judge.name() + ": " + verdict.reason()));
            }
        }
        return Optional.empty();
    }

    private Optional<Fall> fallOfCandidates(Draft draft, AgentAnswers answers, SelectionMode mode,
            List<Verdict> verdicts) {
        for (String answer : answers.candidates().keySet()) {
            Candidate candidate = resolver.resolve(answer);
            for (Judge judge : judges) {
                Verdict verdict = judge.judge(draft.prompt(), candidate).as(Verdicts.onCandidate(judge.name(), answer));
                verdicts.add(verdict);
                if (verdict.outcome() != Outcome.REFUTED && mode != SelectionMode.GRADED) {
                    return Optional.of(new Fall(Decision.QUARANTINE, "candidate-not-refuted-by-judge", "'" + answer
                            + "', " + judge.name() + ": " + verdict.reason()));
                }
            }
        }
        return Optional.empty();
    }
}
