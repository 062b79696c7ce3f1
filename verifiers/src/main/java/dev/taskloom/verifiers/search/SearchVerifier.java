package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.inference.agent.AgentConfiguration;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verifies search drafts against a snapshot.
 *
 * <p>The mode decides first, since it costs nothing, whether what the agents answered leaves room for a task. Then the
 * reference must be supported by every reference check, and each distinct candidate answer that is not the reference must
 * be refuted by every candidate check, cheapest first; judges are asked about what is left. The first verdict that settles
 * the draft ends it.
 */
public final class SearchVerifier implements DraftVerifier {
    private final SelectionMode mode;
    private final Mechanisms mechanisms;
    private final CertificateIssuer issuer;

    /**
     * A verifier for the drafts of one run over one snapshot.
     *
     * @param judges models that judge what every program has passed, in order; often none
     */
    public SearchVerifier(Snapshot snapshot, SelectionMode mode, String run, List<AgentConfiguration> judges) {
        this(mode, Mechanisms.over(snapshot, judges), snapshot, run);
    }

    SearchVerifier(SelectionMode mode, Mechanisms mechanisms, Snapshot snapshot, String run) {
        this.mode = mode;
        this.mechanisms = mechanisms;
        this.issuer = new CertificateIssuer(snapshot, mechanisms.facts(), run);
    }

    /** Hash of the words that judges are told: another version of them makes another run. */
    public static String promptHash() {
        return Judge.promptHash();
    }

    @Override
    public Outcome judge(AttemptedDraft attempted) {
        Draft draft = attempted.draft();
        SearchTask body = switch (draft.body()) {
            case SearchTask search -> search;
        };
        AgentAnswers answers = AgentAnswers.of(draft.answer(), attempted.attempts());
        List<Verdict> verdicts = new ArrayList<>();
        Optional<Fall> fall = answers.objection(mode)
                .map(o -> new Fall(Decision.REJECT, o.reason(), o.detail()))
                .or(() -> fallOfReference(draft, body, verdicts))
                .or(() -> fallOfCandidates(answers.candidates(), body, verdicts))
                .or(() -> mechanisms.jury().fall(draft, answers, mode, verdicts));
        return fall.map(f -> rejected(attempted, f, verdicts)).orElseGet(() -> accepted(attempted, answers, verdicts));
    }

    private Optional<Fall> fallOfReference(Draft draft, SearchTask body, List<Verdict> verdicts) {
        for (ReferenceCheck check : mechanisms.onReference()) {
            Verdict verdict = guarded(Verdicts.onReference(check.name()), () -> check.check(draft, body));
            verdicts.add(verdict);
            String reason = switch (verdict.outcome()) {
                case SUPPORTED -> "";
                case REFUTED -> check.name() + "-refuted";
                case UNDECIDED -> check.name() + "-undecided";
            };
            if (!reason.isEmpty()) {
                return Optional.of(new Fall(Decision.REJECT, reason, verdict.reason()));
            }
        }
        return Optional.empty();
    }

    /** An answer that nothing refutes may be right: a person has to look. Where all is kept, it is only recorded. */
    private Optional<Fall> fallOfCandidates(Map<String, List<String>> candidates, SearchTask body,
            List<Verdict> verdicts) {
        for (Map.Entry<String, List<String>> answer : candidates.entrySet()) {
            Candidate candidate = mechanisms.resolver().resolve(answer.getKey());
            for (CandidateCheck check : mechanisms.onCandidates()) {
                Verdict verdict = guarded(Verdicts.onCandidate(check.name(), candidate.answer()),
                        () -> check.check(body, candidate));
                verdicts.add(verdict);
                if (verdict.outcome() != Verdict.Outcome.REFUTED && mode != SelectionMode.GRADED) {
                    return Optional.of(new Fall(Decision.QUARANTINE, "candidate-not-refuted", "'" + candidate.answer()
                            + "' (" + String.join(", ", answer.getValue()) + "): " + verdict.reason()));
                }
            }
        }
        return Optional.empty();
    }

    /** A check that fails in its own code has settled nothing. */
    private static Verdict guarded(Verdicts verdicts, Supplier<Verdict> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return verdicts.undecided("the check failed: " + e);
        }
    }

    /** The task; what cannot be certified after all falls. */
    private Outcome accepted(AttemptedDraft attempted, AgentAnswers answers, List<Verdict> verdicts) {
        try {
            return new Outcome.Accepted(issuer.issue(attempted, mode, verdicts, answers));
        } catch (RuntimeException e) {
            return rejected(attempted, new Fall(Decision.REJECT, "certificate-undecided", "no certificate: " + e
                    .getMessage()), verdicts);
        }
    }

    private static Outcome rejected(AttemptedDraft attempted, Fall fall, List<Verdict> verdicts) {
        Draft draft = attempted.draft();
        return new Outcome.Rejected(new Rejection(Rejection.SCHEMA, draft.taskId().value(), draft.seed().kind(),
                draft.seed(), "verify", fall.decision(), fall.reason(), fall.detail(), draft.prompt(),
                draft.answer().value(), attempted.attempts(), verdicts, draft.wording()));
    }
}
