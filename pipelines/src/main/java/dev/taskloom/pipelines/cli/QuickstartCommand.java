package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "quickstart", mixinStandardHelpOptions = true, showDefaultValues = true, description = "The whole way on a small planted web: pages, snapshot, tasks, Kafka, dataset, report.")
final class QuickstartCommand implements Callable<Integer> {
    @Option(names = "--output", defaultValue = "runs/quickstart", paramLabel = "DIR", description = "where to put it all")
    private Path output;

    @Option(names = "--pages", defaultValue = "4000", paramLabel = "N", description = "pages of the planted web")
    private int pages;

    @Option(names = "--count", defaultValue = "200", paramLabel = "N", description = "accepted tasks")
    private int count;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "seed of web and tasks")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Path web = output.resolve("web");
        Path snapshot = output.resolve("snapshot").toAbsolutePath().normalize();
        System.err.println("1/3 writing a planted web of " + pages + " pages to " + web);
        try (Progress progress = Progress.of("pages", pages)) {
            PlantedWeb.write(pages, seed, web, (done, all) -> progress.reached(done));
        }
        System.err.println("2/3 building the snapshot in " + snapshot);
        SnapshotManifest manifest = CorpusCommand.build(List.of(web.resolve("pages")), snapshot, RunnerFlags.get());
        System.err.printf("    %d documents, %d entities, %d claims%n", manifest.documents(), manifest.entities(),
                manifest.claims());
        System.err.println("3/3 making " + count + " tasks and publishing them to a Kafka broker in this process");
        Path run = output.resolve("run");
        RunSettings settings = new RunSettings(TaskKind.SEARCH, snapshot.toString(), manifest.hash(), count, seed, 3, 6,
                "strict", 3);
        RunExecution.Finished finished = new RunExecution(settings, run, "embedded", RunnerFlags.get()).run();
        show(finished, run);
        return finished.manifest().accepted() == count && finished.inTopic() == count ? 0 : 1;
    }

    private static void show(RunExecution.Finished finished, Path run) throws IOException {
        RunManifest manifest = finished.manifest();
        System.out.println();
        System.out.println("Funnel");
        for (RunManifest.Stage stage : manifest.funnel()) {
            System.out.printf("  %-12s %6d in %6d out   %s%n", stage.name(), stage.in(), stage.out(), stage.reasons());
        }
        List<Task> tasks = new ArrayList<>();
        for (Path file : JsonLines.files(RunDirectory.tasks(run))) {
            JsonLines.read(file, Task.class, tasks::add);
        }
        for (int i = 0; i < Math.min(3, tasks.size()); i++) {
            Task task = tasks.get(i * (tasks.size() / 3));
            System.out.printf("%nTask %s%n  Question: %s%n  Answer:   %s%n", task.id(), task.prompt(),
                    task.answer().value());
            switch (task.body()) {
                case SearchTask body -> body.evidence()
                        .forEach(claim -> System.out.printf("  Evidence: \"%s\"%n            %s%n",
                                claim.citation().quote().strip().replace('\n', ' '), claim.citation().url()));
            }
        }
        if (!manifest.shortfall().isEmpty()) {
            System.out.println("\nFewer than asked for: " + manifest.shortfall());
        }
        System.out.printf("%nAccepted %d; in the Kafka topic %d%nReport   %s%nDataset  %s%nTasks    %s%n",
                manifest.accepted(), finished.inTopic(), Files.exists(run.resolve("report.html"))
                        ? run.resolve("report.html")
                        : "none",
                run.resolve("dataset"), run.resolve("tasks"));
    }
}
