package dev.taskloom.pipelines.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Task;
import dev.taskloom.verifiers.TaskAuditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Re-checks all tasks of a run or a file, on every core; a task that cannot be read is a flaw like any other. */
public final class TaskAudit {
    private static final int BATCH = 2_048;

    private final TaskAuditor auditor;

    public TaskAudit(TaskAuditor auditor) {
        this.auditor = auditor;
    }

    /** How many tasks were looked at, and a line for each that does not hold, in file order. */
    public record Result(long checked, List<String> flaws) {}

    /** Re-checks a run folder or a file; {@link RunException} when it is neither. */
    public Result audit(Path target) {
        List<Path> files = Files.isDirectory(target) ? JsonLines.files(RunDirectory.tasks(target)) : List.of(target);
        if (files.isEmpty()) {
            throw new RunException(target + " holds no tasks: it is no finished run");
        }
        List<String> flaws = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        long checked = 0;
        for (Path file : files) {
            try (var lines = Files.newBufferedReader(file)) {
                long number = 0;
                List<Line> batch = new ArrayList<>();
                for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                    number++;
                    if (!text.isBlank()) {
                        batch.add(new Line(file + ", line " + number, text));
                        checked++;
                    }
                    if (batch.size() == BATCH) {
                        check(batch, seen, flaws);
                        batch.clear();
                    }
                }
                check(batch, seen, flaws);
            } catch (IOException e) {
                throw new RunException("cannot read " + file + ": " + JsonLines.reason(e), e);
            }
        }
        return new Result(checked, flaws);
    }

    private record Line(String place, String text) {}

    private record Finding(String id, Optional<String> flaw) {}

    private void check(List<Line> batch, Map<String, String> seen, List<String> flaws) {
        List<Finding> findings = IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> finding(batch.get(i).text()))
                .toList();
        for (int i = 0; i < batch.size(); i++) {
            Finding finding = findings.get(i);
            String place = batch.get(i).place();
            finding.flaw().ifPresent(flaw -> flaws.add(place + ": " + finding.id() + ": " + flaw));
            String earlier = finding.id().isEmpty() ? null : seen.putIfAbsent(finding.id(), place);
            if (earlier != null && finding.flaw().isEmpty()) {
                flaws.add(place + ": " + finding.id() + ": stands at " + earlier + " already");
            }
        }
    }

    private Finding finding(String text) {
        try {
            Task task = Json.read(text, Task.class);
            return new Finding(task.id().value(), auditor.flaw(task));
        } catch (JsonProcessingException e) {
            return new Finding("", Optional.of("is not a task: " + e.getOriginalMessage()));
        }
    }
}
