package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Difficulty;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Provenance;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verification;
import java.util.List;

/** Turns a verified draft into a sealed task. */
final class CertificateIssuer {
    private final Snapshot snapshot;
    private final CertificateFacts facts;
    private final String run;

    CertificateIssuer(Snapshot snapshot, ProgramEvaluator evaluator, String run) {
        this.snapshot = snapshot;
        this.facts = new CertificateFacts(snapshot, evaluator);
        this.run = run;
    }

    Task issue(AttemptedDraft attempted, String mode, List<Verdict> verdicts, List<String> solvedBy) {
        Draft draft = attempted.draft();
        SearchTask body = switch (draft.body()) {
            case SearchTask search -> search;
        };
        List<String> checks = verdicts.stream()
                .filter(v -> v.statement().equals(Verdict.REFERENCE))
                .filter(v -> v.outcome() == Verdict.Outcome.SUPPORTED)
                .map(Verdict::mechanism)
                .toList();
        List<String> failedBy = attempted.attempts()
                .stream()
                .map(Attempt::agent)
                .filter(agent -> !solvedBy.contains(agent))
                .toList();
        List<String> licences = body.evidence()
                .stream()
                .map(claim -> snapshot.document(claim.citation().document()).orElseThrow().licence())
                .map(licence -> licence.isEmpty() ? "unknown" : licence)
                .distinct()
                .sorted()
                .toList();
        List<String> sources = body.evidence().stream().map(Claim::citation).map(c -> c.url()).distinct().sorted()
                .toList();
        return Seal.seal(new Task(Task.SCHEMA, draft.taskId(), draft.seed().kind(), "train", draft.language(),
                draft.prompt(), draft.answer(), draft.environment(), body,
                new Difficulty(draft.measures(), solvedBy, failedBy), facts.certificate(body, checks),
                new Verification(Decision.ACCEPT, mode, attempted.attempts(), verdicts),
                new Provenance(run, draft.seed(), snapshot.hash(), List.of(), licences, sources)));
    }
}
