package dev.taskloom.verifiers.search;

import static dev.taskloom.verifiers.search.StatedFacts.differs;

import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verdict.Outcome;
import dev.taskloom.verifiers.SelectionMode;
import dev.taskloom.verifiers.Verdicts;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Re-checks what judges said as far as a program can: each of them judged every answer, what they had to find they found, and
 * their quotes, looked up again, bear it out.
 *
 * <p>Not what a model would say if it were asked again. Nor that a model was asked at all: a task from which every trace of
 * a judge is gone is one that no judge saw.
 */
final class JudgeReplay {
    private final AnswerResolver resolver;
    private final Quotes quotes;

    JudgeReplay(AnswerResolver resolver, Quotes quotes) {
        this.resolver = resolver;
        this.quotes = quotes;
    }

    /**
     * The first verdict that is missing, too much, or not borne out.
     *
     * @param judges names of those that the certificate names
     * @param from   place of the first verdict that is theirs
     */
    Optional<String> flaw(Task task, AgentAnswers answers, List<String> judges, int from) {
        if (!judges.stream().allMatch(judge -> judge.startsWith(Verdict.JUDGE))
                || new HashSet<>(judges).size() < judges.size()) {
            return Optional.of("certificate.checks names mechanisms too many: " + judges);
        }
        Set<Outcome> mayBe = SelectionMode.of(task.verification().mode()) == SelectionMode.GRADED
                ? EnumSet.allOf(Outcome.class)
                : Set.of(Outcome.REFUTED);
        List<Verdict> carried = task.verification().verdicts();
        int at = from;
        for (String judge : judges) {
            Optional<String> flaw = flaw(carried, at, Verdicts.onReference(judge), task.answer().value(),
                    Set.of(Outcome.SUPPORTED));
            if (flaw.isPresent()) {
                return flaw;
            }
            at++;
        }
        for (String answer : answers.candidates().keySet()) {
            for (String judge : judges) {
                Optional<String> flaw = flaw(carried, at, Verdicts.onCandidate(judge, answer), answer,
                        mayBe);
                if (flaw.isPresent()) {
                    return flaw;
                }
                at++;
            }
        }
        return differs("verification.verdicts: their number", carried.size(), at);
    }

    private Optional<String> flaw(List<Verdict> carried, int at, Verdicts expected, String answer,
            Set<Outcome> allowed) {
        String place = "verification.verdicts[" + at + "]";
        if (at >= carried.size()) {
            return Optional.of(place + " is missing: " + expected.mechanism() + " on " + expected.statement());
        }
        Verdict verdict = carried.get(at);
        if (!allowed.contains(verdict.outcome())) {
            return Optional.of(place + ": " + expected.mechanism() + " says " + verdict.outcome() + " of "
                    + expected.statement());
        }
        return differs(place, verdict, again(verdict, answer).as(expected));
    }

    /** What the program makes of the verdict's outcome and citations. */
    private Judgement again(Verdict verdict, String answer) {
        return switch (verdict.outcome()) {
            case SUPPORTED, REFUTED -> quotes.bearOut(verdict.outcome(), verdict.citations()
                    .stream()
                    .map(citation -> new JudgeReply.Quote(citation.url(), citation.quote()))
                    .toList(), resolver.resolve(answer));
            case UNDECIDED -> Judgement.undecided(
                    Judgement.Doubt.of(verdict.reason()).orElse(Judgement.Doubt.LEFT_OPEN));
        };
    }
}
