package dev.taskloom.pipelines.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Task;
import dev.taskloom.verifiers.grading.Grader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "grade", mixinStandardHelpOptions = true, description = "Print the reward an answer earns, as {\"reward\": 0|1, \"reason\": ...}.")
final class GradeCommand implements Callable<Integer> {
    @Option(names = "--task", required = true, paramLabel = "FILE", description = "a task as JSON, or JSON lines of tasks together with --id")
    private Path file;

    @Option(names = "--id", paramLabel = "ID", description = "which task, when the file holds several")
    private String id;

    @Option(names = "--answer", required = true, paramLabel = "TEXT|@FILE", description = "the answer, or @ and the file that holds it (@- for standard input)")
    private String answer;

    @Override
    public Integer call() throws IOException {
        Task task = task();
        System.out.println(Json.line(new Grader().grade(task, answerText())));
        return 0;
    }

    private Task task() throws IOException {
        try {
            return Json.read(Files.readAllBytes(file), Task.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Not one task; then it is lines of them.
        }
        List<Task> tasks = new ArrayList<>();
        JsonLines.read(file, Task.class, task -> {
            if (id == null || task.id().value().equals(id)) {
                tasks.add(task);
            }
        });
        if (tasks.isEmpty()) {
            throw new RunException(file + " has no task" + (id == null ? "" : " with id " + id));
        }
        if (tasks.size() > 1) {
            throw new RunException(file + " holds " + tasks.size() + " tasks: say which with --id");
        }
        return tasks.get(0);
    }

    private String answerText() throws IOException {
        if (!answer.startsWith("@")) {
            return answer;
        }
        String name = answer.substring(1);
        byte[] bytes = name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
