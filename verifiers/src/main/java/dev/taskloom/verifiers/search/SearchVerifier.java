package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.DraftVerifier;
import dev.taskloom.verifiers.SelectionMode;
import dev.taskloom.verifiers.Verdicts;
import dev.taskloom.verifiers.grading.Equivalence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Verifies search drafts against a snapshot.
 *
 * <p>The reference must be supported by every reference check, cheapest first; the first that does not support it ends the
 * draft. Then each distinct candidate answer that is not the reference must be refuted by every candidate check, and the
 * mode decides what solving agents mean.
 */
public final class SearchVerifier implements DraftVerifier {
    private final SelectionMode mode;
    private final AnswerResolver resolver;
    private final List<ReferenceCheck> referenceChecks;
    private final List<CandidateCheck> candidateChecks;
    private final CertificateIssuer issuer;

    /** A verifier for the drafts of one run over one snapshot. */
    public SearchVerifier(Snapshot snapshot, SelectionMode mode, String run) {
        this.mode = mode;
        ProgramEvaluator evaluator = new ProgramEvaluator(snapshot.graph());
        this.resolver = new AnswerResolver(snapshot.graph());
        this.referenceChecks = List.of(new Wording(snapshot.graph()), new EvidenceReplay(snapshot),
                new TimeScope(snapshot), new ClauseEntailment(snapshot), new BlindDerivation(snapshot),
                new AlternativeSearch(snapshot, evaluator));
        this.candidateChecks = List.of(new ClauseRefutation(snapshot, evaluator), new MaskedComparison(evaluator));
        this.issuer = new CertificateIssuer(snapshot, evaluator, run);
    }

    @Override
    public Outcome judge(AttemptedDraft attempted) {
        Draft draft = attempted.draft();
        SearchTask body = switch (draft.body()) {
            case SearchTask search -> search;
        };
        Judgement judgement = new Judgement(attempted);
        for (ReferenceCheck check : referenceChecks) {
            Verdict verdict = guarded(Verdicts.onReference(check.name()), () -> check.check(draft, body));
            judgement.verdicts.add(verdict);
            switch (verdict.outcome()) {
                case SUPPORTED -> {
                    // the next check decides
                }
                case REFUTED -> {
                    return judgement.fallen(Decision.REJECT, check.name() + "-refuted", verdict.reason());
                }
                case UNDECIDED -> {
                    return judgement.fallen(Decision.REJECT, check.name() + "-undecided", verdict.reason());
                }
            }
        }
        for (Map.Entry<String, List<String>> answer : judgement.agentsByAnswer().entrySet()) {
            Candidate candidate = resolver.resolve(answer.getKey());
            for (CandidateCheck check : candidateChecks) {
                Verdicts verdicts = Verdicts.onCandidate(check.name(), candidate.answer());
                Verdict verdict = guarded(verdicts, () -> check.check(body, candidate));
                judgement.verdicts.add(verdict);
                if (verdict.outcome() != Verdict.Outcome.REFUTED && mode != SelectionMode.GRADED) {
                    return judgement.fallen(Decision.QUARANTINE, "candidate-not-refuted",
                            "'" + candidate.answer() + "' (" + String.join(", ", answer.getValue()) + "): "
                                    + verdict.reason());
                }
            }
        }
        return switch (mode) {
            case STRICT -> judgement.solvedBy.isEmpty()
                    ? judgement.accepted()
                    : judgement.fallen(Decision.REJECT, "solved-by-agent",
                            "found by " + String.join(", ", judgement.solvedBy));
            case BANDED -> judgement.solvedBy.isEmpty()
                    ? judgement.fallen(Decision.REJECT, "solved-by-no-agent", "no agent found the answer")
                    : judgement.solvedBy.size() * 2 > attempted.attempts().size()
                            ? judgement.fallen(Decision.REJECT, "solved-by-most-agents",
                                    "found by " + String.join(", ", judgement.solvedBy))
                            : judgement.accepted();
            case GRADED -> judgement.accepted();
        };
    }

    private interface Check {
        Verdict run();
    }

    /** A check that fails in its own code has settled nothing. */
    private static Verdict guarded(Verdicts verdicts, Check check) {
        try {
            return check.run();
        } catch (RuntimeException e) {
            return verdicts.undecided("the check failed: " + e);
        }
    }

    /** What is known of one draft so far. */
    private final class Judgement {
        private final AttemptedDraft attempted;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<String> solvedBy = new ArrayList<>();

        Judgement(AttemptedDraft attempted) {
            this.attempted = attempted;
        }

        /** Distinct answers that are not the reference, with who gave them; who gave the reference is noted. */
        Map<String, List<String>> agentsByAnswer() {
            Map<String, List<String>> agents = new LinkedHashMap<>();
            for (Attempt attempt : attempted.attempts()) {
                if (attempt.answer().isBlank()) {
                    continue;
                }
                if (Equivalence.equivalent(attempted.draft().answer(), attempt.answer())) {
                    solvedBy.add(attempt.agent());
                } else {
                    agents.computeIfAbsent(attempt.answer().strip(), k -> new ArrayList<>()).add(attempt.agent());
                }
            }
            return agents;
        }

        Outcome accepted() {
            return new Outcome.Accepted(issuer.issue(attempted, mode.wireName(), verdicts, solvedBy));
        }

        Outcome fallen(Decision decision, String reason, String detail) {
            Draft draft = attempted.draft();
            return new Outcome.Rejected(new Rejection(Rejection.SCHEMA, draft.taskId().value(), draft.seed().kind(),
                    draft.seed(), "verify", decision, reason, detail, draft.prompt(), draft.answer().value(),
                    attempted.attempts(), verdicts));
        }
    }
}
