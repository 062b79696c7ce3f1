package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the report of the {@link ExampleRun}, to look at while working on the page: {@code FILE}, and a second argument
 * of any kind to add the {@link HostileRun}.
 */
final class ExampleReport {
    private ExampleReport() {}

    public static void main(String[] arguments) throws IOException {
        ExampleRun run = new ExampleRun();
        List<Task> tasks = new ArrayList<>(run.tasks());
        List<Rejection> rejections = new ArrayList<>(run.rejections());
        if (arguments.length > 1) {
            tasks.addFirst(HostileRun.task(run.tasks().get(0)));
            rejections.add(HostileRun.rejection(run.rejections().get(0)));
        }
        new ReportWriter().write(run.manifest(), tasks.iterator(), rejections.iterator(),
                id -> run.documentText(id) + HostileRun.documentText(id), Path.of(arguments[0]));
    }
}
