package dev.taskloom.verifiers.search;

import static dev.taskloom.verifiers.search.StatedFacts.differs;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.SearchCertificate;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.verifiers.SelectionMode;
import dev.taskloom.verifiers.TaskAuditor;
import java.util.List;
import java.util.Optional;

/**
 * Re-checks search tasks: id and seal, then everything a task states of itself, derived afresh from the snapshot.
 *
 * <p>The alternative search is not repeated: it is a search, not a fact. Neither are judges asked again: their verdicts must
 * be there, and their quotes on the pages. Everything else is, down to the verdicts' words. What cannot be derived is only
 * sealed: the run's id, the seed's rank, the operators that shaped the question, and what the agents did on the way to their
 * answers.
 */
public final class SearchAuditor implements TaskAuditor {
    private final Snapshot snapshot;
    private final Mechanisms mechanisms;
    private final StatedFacts stated;

    public SearchAuditor(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.mechanisms = Mechanisms.over(snapshot, List.of());
        this.stated = new StatedFacts(snapshot);
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
        AgentAnswers answers = AgentAnswers.of(task.answer(), task.verification().attempts());
        return envelopeFlaw(task, body, certificate, answers)
                .or(() -> new VerdictReplay(mechanisms, new Quotes(snapshot)).flaw(task, body, answers))
                .or(() -> factFlaw(task, body, certificate));
    }

    private Optional<String> envelopeFlaw(Task task, SearchTask body, SearchCertificate certificate,
            AgentAnswers answers) {
        if (!TaskId.of(task.kind(), body).equals(task.id())) {
            return Optional.of("id does not belong to its body");
        }
        if (!Seal.of(task).equals(certificate.seal())) {
            return Optional.of("seal is broken: something in it was changed");
        }
        return differs("schema", task.schema(), Task.SCHEMA)
                .or(() -> differs("split", task.split(), CertificateIssuer.SPLIT))
                .or(() -> differs("kind", task.kind(), TaskKind.SEARCH))
                .or(() -> differs("verification.decision", task.verification().decision(), Decision.ACCEPT))
                .or(() -> differs("provenance.snapshot", task.provenance().snapshot(), snapshot.hash()))
                .or(() -> differs("provenance.models", task.provenance().models(),
                        task.verification().models()))
                .or(() -> differs("provenance.sources", task.provenance().sources(), StatedFacts.sources(body)))
                .or(() -> rulesFlaw(task, answers));
    }

    /** What the agents' answers say of difficulty and decision. */
    private static Optional<String> rulesFlaw(Task task, AgentAnswers answers) {
        SelectionMode mode = SelectionMode.of(task.verification().mode());
        return differs("difficulty.solvedBy", task.difficulty().solvedBy(), answers.solvedBy())
                .or(() -> differs("difficulty.failedBy", task.difficulty().failedBy(), answers.failedBy()))
                .or(() -> answers.objection(mode).map(o -> "verification.mode " + mode.wireName()
                        + " does not allow it: " + o.detail()));
    }

    private Optional<String> factFlaw(Task task, SearchTask body, SearchCertificate certificate) {
        TaskFacts.Derived derived = mechanisms.facts().derive(body, certificate.checks());
        SearchCertificate expected = derived.certificate();
        Draft draft = VerdictReplay.draft(task, body);
        return differs("certificate.answers", certificate.answers(), 1)
                .or(() -> differs("certificate.answers", certificate.answers(), expected.answers()))
                .or(() -> differs("certificate.clauseEvidence", certificate.clauseEvidence(),
                        expected.clauseEvidence()))
                .or(() -> differs("certificate.candidates", certificate.candidates(), expected.candidates()))
                .or(() -> differs("certificate.withoutClause", certificate.withoutClause(), expected.withoutClause()))
                .or(() -> differs("certificate.minimumSourceCover", certificate.minimumSourceCover(),
                        expected.minimumSourceCover()))
                .or(() -> differs("provenance.licences", task.provenance().licences(), stated.licences(body)))
                .or(() -> stated.flaw(draft, body, derived));
    }
}
