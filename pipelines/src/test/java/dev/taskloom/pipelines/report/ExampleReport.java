package dev.taskloom.pipelines.report;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the report of the {@link ExampleRun}, to look at while working on the page. */
final class ExampleReport {
    private ExampleReport() {}

    public static void main(String[] arguments) throws IOException {
        ExampleRun run = new ExampleRun();
        new ReportWriter().write(run.manifest(), run.tasks().iterator(), run.rejections().iterator(),
                run::documentText, Path.of(arguments[0]));
    }
}
