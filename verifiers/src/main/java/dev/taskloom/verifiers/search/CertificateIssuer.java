package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Difficulty;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Provenance;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.schemas.Verification;
import dev.taskloom.verifiers.SelectionMode;
import java.util.List;
import java.util.Optional;

/** Turns a verified draft into a sealed task. */
final class CertificateIssuer {
    static final String SPLIT = "train";

    private final Snapshot snapshot;
    private final TaskFacts facts;
    private final StatedFacts stated;
    private final String run;

    CertificateIssuer(Snapshot snapshot, TaskFacts facts, String run) {
        this.snapshot = snapshot;
        this.facts = facts;
        this.stated = new StatedFacts(snapshot);
        this.run = run;
    }

    /** The task; {@link IllegalArgumentException} when the draft states something that does not follow from its body. */
    Task issue(AttemptedDraft attempted, SelectionMode mode, List<Verdict> verdicts, AgentAnswers answers) {
        Draft draft = attempted.draft();
        SearchTask body = switch (draft.body()) {
            case SearchTask search -> search;
        };
        List<String> checks = verdicts.stream()
                .filter(v -> v.statement().equals(Verdict.REFERENCE))
                .map(Verdict::mechanism)
                .toList();
        TaskFacts.Derived derived = facts.derive(body, checks);
        Optional<String> flaw = stated.flaw(draft, body, derived);
        if (flaw.isPresent() || derived.certificate().answers() != 1) {
            throw new IllegalArgumentException(flaw.orElse("the program has not one answer"));
        }
        Verification verification = new Verification(Decision.ACCEPT, mode.wireName(), attempted.attempts(), verdicts,
                draft.wording());
        return Seal.seal(new Task(Task.SCHEMA, draft.taskId(), draft.seed().kind(), SPLIT, draft.language(),
                draft.prompt(), draft.answer(), draft.environment(), body,
                new Difficulty(draft.measures(), answers.solvedBy(), answers.failedBy()), derived.certificate(),
                verification,
                new Provenance(run, draft.seed(), snapshot.hash(), verification.models(), stated.licences(body),
                        StatedFacts.sources(body))));
    }
}
