package dev.taskloom.pipelines.run;

import dev.taskloom.schemas.Task;
import dev.taskloom.verifiers.TaskAuditor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Re-checks all tasks of a run or a file, on every core; a task that cannot be read is a flaw like any other. */
public final class TaskAudit {
    private static final int BATCH = 2_048;

    private final TaskAuditor auditor;

    public TaskAudit(TaskAuditor auditor) {
        this.auditor = auditor;
    }

    /** How many tasks were looked at, and a line for each that does not hold, in file order. */
    public record Result(long checked, List<String> flaws) {}

    /** Re-checks a run, a dataset or a file; {@link RunException} when it is none, or holds no task. */
    public Result audit(Path target) {
        List<String> flaws = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        List<TaskLines.Line> batch = new ArrayList<>();
        long[] checked = new long[1];
        TaskLines.read(target, line -> {
            checked[0]++;
            batch.add(line);
            if (batch.size() == BATCH) {
                check(batch, seen, flaws);
                batch.clear();
            }
        });
        check(batch, seen, flaws);
        if (checked[0] == 0) {
            throw new RunException(target + " holds no tasks");
        }
        return new Result(checked[0], flaws);
    }

    /** A task's id, empty when it is none, and what is wrong with it. */
    private record Finding(String id, Optional<String> flaw) {}

    private void check(List<TaskLines.Line> batch, Map<String, String> seen, List<String> flaws) {
        List<Finding> findings = batch.parallelStream().map(this::finding).toList();
        for (int i = 0; i < batch.size(); i++) {
            Finding finding = findings.get(i);
            String place = batch.get(i).place();
            String earlier = finding.id().isEmpty() ? null : seen.putIfAbsent(finding.id(), place);
            if (finding.flaw().isPresent()) {
                flaws.add(finding.flaw().get());
            } else if (earlier != null) {
                flaws.add(place + ": " + finding.id() + ": stands at " + earlier + " already");
            }
        }
    }

    private Finding finding(TaskLines.Line line) {
        try {
            Task task = line.task();
            String name = line.place() + ": " + task.id() + ": ";
            return new Finding(task.id().value(), auditor.flaw(task).map(name::concat));
        } catch (RunException e) {
            return new Finding("", Optional.of(e.getMessage()));
        }
    }
}
