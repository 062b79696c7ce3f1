package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.SearchCertificate;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.TaskAuditor;
import dev.taskloom.verifiers.grading.Equivalence;
import java.util.List;
import java.util.Optional;

/**
 * Re-checks search tasks: id and seal, then everything the certificate states, derived afresh from the snapshot.
 *
 * <p>The alternative search is not repeated: it is a search, not a fact. Everything else that supported the reference is.
 */
public final class SearchAuditor implements TaskAuditor {
    private final Snapshot snapshot;
    private final CertificateFacts facts;
    private final List<ReferenceCheck> checks;

    public SearchAuditor(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.facts = new CertificateFacts(snapshot, new ProgramEvaluator(snapshot.graph()));
        Pages pages = new Pages(snapshot);
        ClaimTables tables = new ClaimTables(snapshot);
        this.checks = List.of(new EvidenceReplay(tables, pages), new BlindDerivation(tables),
                new TimeScope(snapshot.graph()), new ClauseEntailment(snapshot.graph(), pages),
                new Wording(snapshot.graph()));
    }

    @Override
    public Optional<String> flaw(Task task) {
        try {
            return findFlaw(task);
        } catch (RuntimeException e) {
            return Optional.of("cannot be checked: " + e.getMessage());
        }
    }

    private Optional<String> findFlaw(Task task) {
        SearchTask body = switch (task.body()) {
            case SearchTask search -> search;
        };
        SearchCertificate certificate = switch (task.certificate()) {
            case SearchCertificate search -> search;
        };
        if (!body.snapshot().equals(snapshot.hash())) {
            return Optional.of("it was made over snapshot " + body.snapshot() + ", this one is " + snapshot.hash());
        }
        if (!TaskId.of(task.kind(), body).equals(task.id())) {
            return Optional.of("its id does not belong to its body");
        }
        if (!Seal.of(task).equals(certificate.seal())) {
            return Optional.of("its seal is broken: something in it was changed");
        }
        if (task.verification().decision() != Decision.ACCEPT) {
            return Optional.of("its decision is " + task.verification().decision());
        }
        if (!task.provenance().snapshot().equals(snapshot.hash())
                || !task.environment().ref().equals(snapshot.hash())) {
            return Optional.of("its environment or provenance names another snapshot");
        }
        Optional<String> answerFlaw = answerFlaw(task, body);
        if (answerFlaw.isPresent()) {
            return answerFlaw;
        }
        SearchCertificate derived = facts.certificate(body, certificate.checks());
        if (derived.answers() != 1) {
            return Optional.of("the program has " + derived.answers() + " answers");
        }
        if (!derived.clauseEvidence().equals(certificate.clauseEvidence())) {
            return Optional.of("its evidence does not belong to its clauses as the certificate says");
        }
        if (!derived.candidates().equals(certificate.candidates())
                || !derived.withoutClause().equals(certificate.withoutClause())
                || derived.minimumSourceCover() != certificate.minimumSourceCover()) {
            return Optional.of("its difficulty figures are not those of its program");
        }
        Draft draft = new Draft(task.provenance().seed(), 0, task.language(), task.prompt(), task.answer(),
                task.environment(), body, task.difficulty().measures());
        for (ReferenceCheck check : checks) {
            Verdict verdict = check.check(draft, body);
            if (verdict.outcome() != Verdict.Outcome.SUPPORTED) {
                return Optional.of(verdict.mechanism() + ": " + verdict.reason());
            }
        }
        return Optional.empty();
    }

    private Optional<String> answerFlaw(Task task, SearchTask body) {
        Value bound = body.bindings().get(body.program().answer().name());
        if (bound == null) {
            return Optional.of("its bindings lack the answer variable");
        }
        boolean sameText = task.answer().value().equals(bound.label());
        if (!sameText && !Equivalence.equivalent(task.answer(), bound.label())) {
            return Optional
                    .of("its answer is '" + task.answer().value() + "', its program's is '" + bound.label() + "'");
        }
        return Optional.empty();
    }
}
