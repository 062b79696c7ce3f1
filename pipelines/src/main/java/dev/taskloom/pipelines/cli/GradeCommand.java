package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.run.TaskLines;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "grade", sortOptions = false, description = "Print the reward an answer earns, as {\"reward\": 0|1, \"reason\": ...}.", footer = {
        "", "Examples:", "  ./taskloom grade --task task.json --answer 'Ada Lovelace'",
        "  ./taskloom grade --task run --id search-0123... --answer @answer.txt"})
final class GradeCommand implements Callable<Integer> {
    @Option(names = "--task", required = true, paramLabel = "FILE", description = "a task as JSON; or JSON lines, a run or a dataset, together with --id")
    private Path file;

    @Option(names = "--id", paramLabel = "ID", description = "which task, when there are several")
    private String id;

    @Option(names = "--answer", required = true, paramLabel = "TEXT|@FILE", description = "the answer, or @ and the file that holds it (@- for standard input)")
    private String answer;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().println(Json.line(new Grader().grade(task(), answerText())));
        return 0;
    }

    private Task task() {
        List<Task> tasks = new ArrayList<>();
        TaskLines.read(file, line -> {
            Task task = line.task();
            if (id == null || task.id().value().equals(id)) {
                tasks.add(task);
            }
        });
        if (tasks.isEmpty()) {
            throw new RunException(file + " has no task" + (id == null ? "" : " with id " + id));
        }
        if (tasks.size() > 1) {
            throw new ParameterException(spec.commandLine(),
                    file + " holds " + tasks.size() + " tasks: say which with --id");
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
