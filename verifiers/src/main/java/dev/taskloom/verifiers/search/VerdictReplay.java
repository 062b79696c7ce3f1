package dev.taskloom.verifiers.search;

import static dev.taskloom.verifiers.search.StatedFacts.differs;

import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchCertificate;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.SelectionMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the verdicts of a task again and compares them with those it carries. */
final class VerdictReplay {
    private final Mechanisms mechanisms;
    private final JudgeReplay judges;

    VerdictReplay(Mechanisms mechanisms, Quotes quotes) {
        this.mechanisms = mechanisms;
        this.judges = new JudgeReplay(mechanisms.resolver(), quotes);
    }

    static Draft draft(Task task, SearchTask body) {
        return new Draft(task.provenance().seed(), 0, task.language(), task.prompt(), task.answer(),
                task.environment(), body, task.difficulty().measures(), task.verification().wording());
    }

    /** The first verdict that is missing, too much, or not given again. */
    Optional<String> flaw(Task task, SearchTask body, AgentAnswers answers) {
        List<Verdict> carried = task.verification().verdicts();
        Draft draft = draft(task, body);
        List<String> checks = new ArrayList<>();
        int at = 0;
        for (ReferenceCheck check : mechanisms.onReference()) {
            Optional<String> flaw = referenceFlaw(check, draft, body, at < carried.size() ? carried.get(at) : null, at);
            if (flaw.isPresent()) {
                return flaw;
            }
            checks.add(check.name());
            at++;
        }
        boolean mustRefute = SelectionMode.of(task.verification().mode()) != SelectionMode.GRADED;
        for (String answer : answers.candidates().keySet()) {
            Candidate candidate = mechanisms.resolver().resolve(answer);
            for (CandidateCheck check : mechanisms.onCandidates()) {
                Verdict given = check.check(body, candidate);
                if (mustRefute && given.outcome() != Verdict.Outcome.REFUTED) {
                    return Optional.of(check.name() + " does not refute '" + answer + "': " + given.reason());
                }
                Optional<String> flaw = differs("verification.verdicts[" + at + "]",
                        at < carried.size() ? carried.get(at) : null, given);
                if (flaw.isPresent()) {
                    return flaw;
                }
                at++;
            }
        }
        SearchCertificate certificate = switch (task.certificate()) {
            case SearchCertificate search -> search;
        };
        int next = at;
        List<String> named = certificate.checks();
        int programs = Math.min(checks.size(), named.size());
        return differs("certificate.checks", named.subList(0, programs), checks)
                .or(() -> judges.flaw(task, answers, named.subList(programs, named.size()), next));
    }

    private static Optional<String> referenceFlaw(ReferenceCheck check, Draft draft, SearchTask body, Verdict carried,
            int at) {
        if (check.isRepeatable()) {
            Verdict given = check.check(draft, body);
            return given.outcome() == Verdict.Outcome.SUPPORTED
                    ? differs("verification.verdicts[" + at + "]", carried, given)
                    : Optional.of(check.name() + ": " + given.reason());
        }
        boolean claimed = carried != null && carried.mechanism().equals(check.name())
                && carried.statement().equals(Verdict.REFERENCE)
                && carried.outcome() == Verdict.Outcome.SUPPORTED
                && carried.citations().isEmpty();
        return claimed
                ? Optional.empty()
                : Optional.of("verification.verdicts[" + at + "] is not the support of " + check.name());
    }
}
