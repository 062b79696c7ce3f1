package dev.taskloom.pipelines.synthesis;

import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import dev.taskloom.verifiers.deduplication.TaskRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets verified tasks in, in rank order, until there are enough: no duplicate, and no answer more often than allowed. */
final class Admission {
    private final int wanted;
    private final TaskRegister register;
    private final List<Task> admitted = new ArrayList<>();

    /** Admits so many, none of which repeats an earlier task or brings an answer into more tasks than allowed. */
    Admission(int wanted, int answerUses, List<Task> earlier) {
        this.wanted = wanted;
        this.register = new TaskRegister(answerUses);
        earlier.forEach(register::remember);
    }

    int missing() {
        return wanted - admitted.size();
    }

    List<Task> admitted() {
        return List.copyOf(admitted);
    }

    /** Admits the task, or says why not. */
    Optional<Rejection> admit(Task task) {
        if (missing() == 0) {
            return Optional.of(rejection(task, "beyond-count", "the run has the tasks it was asked for"));
        }
        Optional<TaskRegister.Clash> clash = register.enter(task);
        if (clash.isPresent()) {
            return Optional.of(rejection(task, clash.get().reason(), clash.get().detail()));
        }
        admitted.add(task);
        return Optional.empty();
    }

    private static Rejection rejection(Task task, String reason, String detail) {
        return new Rejection(Rejection.SCHEMA, task.id().value(), task.kind(), task.provenance().seed(), "deduplicate",
                Decision.REJECT, reason, detail, task.prompt(), task.answer().value(), task.verification().attempts(),
                task.verification().verdicts(), task.verification().wording());
    }
}
