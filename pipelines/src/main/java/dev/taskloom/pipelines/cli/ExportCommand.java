package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.dataset.DatasetWriter;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the dataset of a finished run in Hugging Face layout: a card and Parquet files.")
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--run", required = true, paramLabel = "RUN", description = "folder of the finished run")
    private Path run;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "folder of the dataset")
    private Path output;

    @Override
    public Integer call() throws IOException {
        RunManifest manifest = RunDirectory.readManifest(run)
                .orElseThrow(() -> new RunException(run + " is no finished run: it has no manifest.json"));
        List<Task> tasks = new ArrayList<>();
        for (Path file : JsonLines.files(RunDirectory.tasks(run))) {
            JsonLines.read(file, Task.class, tasks::add);
        }
        long rows = new DatasetWriter().write(tasks.iterator(), manifest, output);
        System.out.printf("%d rows in %s%n", rows, output);
        return 0;
    }
}
