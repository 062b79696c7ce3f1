package dev.taskloom.pipelines.run;

import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tasks of earlier runs, which a run must not make again. */
public record EarlierTasks(List<Task> tasks) {
    public EarlierTasks {
        tasks = List.copyOf(tasks);
    }

    public static EarlierTasks none() {
        return new EarlierTasks(List.of());
    }

    /** The tasks of runs, datasets and files of tasks; {@link RunException} for what is none. */
    public static EarlierTasks of(List<Path> sources) {
        List<Task> tasks = new ArrayList<>();
        sources.forEach(source -> TaskLines.read(source, line -> tasks.add(line.task())));
        return new EarlierTasks(tasks);
    }

    /** The same for the same tasks, in whatever order and files they came; empty for none. */
    public String hash() {
        return tasks.isEmpty()
                ? ""
                : Sha256.hex(tasks.stream()
                        .map(task -> task.id().value())
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining("\n")));
    }
}
