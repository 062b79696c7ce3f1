package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
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
import java.util.Optional;

/**
 * Verifies search drafts against a snapshot.
 *
 * <p>The mode decides first, since it costs nothing, whether what the agents answered leaves room for a task. Then the
 * reference must be supported by every reference check, and each distinct candidate answer that is not the reference must
 * be refuted by every candidate check, cheapest first; the first verdict that settles the draft ends it.
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
        ClaimGraph graph = snapshot.graph();
        Pages pages = new Pages(snapshot);
        Names names = new Names(graph);
        Mentions mentions = new Mentions(snapshot.passages(), pages, new Surfaces(graph));
        this.resolver = new AnswerResolver(graph, names);
        ClaimTables tables = new ClaimTables(snapshot);
        this.referenceChecks = List.of(new TimeScope(graph), new Wording(graph), new EvidenceReplay(tables, pages),
                new ClauseEntailment(graph, pages), new BlindDerivation(tables),
                new AlternativeSearch(evaluator, pages, names, mentions));
        this.candidateChecks = List.of(new MaskedComparison(evaluator),
                new ClauseRefutation(snapshot, evaluator, pages));
        this.issuer = new CertificateIssuer(snapshot, evaluator, run);
    }

    @Override
    public Outcome judge(AttemptedDraft attempted) {
        Draft draft = attempted.draft();
        SearchTask body = switch (draft.body()) {
            case SearchTask search -> search;
        };
        Judgement judgement = new Judgement(attempted);
        Map<String, List<String>> candidates = judgement.agentsByAnswer();
        Optional<Outcome> fallen = judgement.fallenByMode()
                .or(() -> fallenReference(judgement, draft, body))
                .or(() -> fallenCandidate(judgement, body, candidates));
        return fallen.orElseGet(judgement::accepted);
    }

    private Optional<Outcome> fallenReference(Judgement judgement, Draft draft, SearchTask body) {
        for (ReferenceCheck check : referenceChecks) {
            Verdict verdict = guarded(Verdicts.onReference(check.name()), () -> check.check(draft, body));
            judgement.verdicts.add(verdict);
            String reason = switch (verdict.outcome()) {
                case SUPPORTED -> "";
                case REFUTED -> check.name() + "-refuted";
                case UNDECIDED -> check.name() + "-undecided";
            };
            if (!reason.isEmpty()) {
                return Optional.of(judgement.fallen(Decision.REJECT, reason, verdict.reason()));
            }
        }
        return Optional.empty();
    }

    /** Where every verified draft is kept, candidates are judged for the record only. */
    private Optional<Outcome> fallenCandidate(Judgement judgement, SearchTask body,
            Map<String, List<String>> agentsByAnswer) {
        for (Map.Entry<String, List<String>> answer : agentsByAnswer.entrySet()) {
            Candidate candidate = resolver.resolve(answer.getKey());
            for (CandidateCheck check : candidateChecks) {
                Verdicts verdicts = Verdicts.onCandidate(check.name(), candidate.answer());
                Verdict verdict = guarded(verdicts, () -> check.check(body, candidate));
                judgement.verdicts.add(verdict);
                if (verdict.outcome() != Verdict.Outcome.REFUTED && mode != SelectionMode.GRADED) {
                    return Optional.of(judgement.fallen(Decision.QUARANTINE, "candidate-not-refuted",
                            "'" + candidate.answer() + "' (" + String.join(", ", answer.getValue()) + "): "
                                    + verdict.reason()));
                }
            }
        }
        return Optional.empty();
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

        /** What the mode makes of who found the answer. */
        Optional<Outcome> fallenByMode() {
            String finders = "found by " + String.join(", ", solvedBy);
            return switch (mode) {
                case STRICT -> solvedBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(fallen(Decision.REJECT, "solved-by-agent", finders));
                case BANDED -> solvedBy.isEmpty()
                        ? Optional.of(fallen(Decision.REJECT, "solved-by-no-agent", "no agent found the answer"))
                        : solvedBy.size() * 2 > attempted.attempts().size()
                                ? Optional.of(fallen(Decision.REJECT, "solved-by-most-agents", finders))
                                : Optional.empty();
                case GRADED -> Optional.empty();
            };
        }

        /** The task; what cannot be certified after all falls. */
        Outcome accepted() {
            try {
                return new Outcome.Accepted(issuer.issue(attempted, mode.wireName(), verdicts, solvedBy));
            } catch (RuntimeException e) {
                return fallen(Decision.REJECT, "certificate-undecided", "no certificate: " + e.getMessage());
            }
        }

        Outcome fallen(Decision decision, String reason, String detail) {
            Draft draft = attempted.draft();
            return new Outcome.Rejected(new Rejection(Rejection.SCHEMA, draft.taskId().value(), draft.seed().kind(),
                    draft.seed(), "verify", decision, reason, detail, draft.prompt(), draft.answer().value(),
                    attempted.attempts(), verdicts));
        }
    }
}
