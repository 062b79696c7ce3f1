package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.run.EarlierTasks;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.schemas.TaskKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "quickstart", sortOptions = false, description = {
        "The whole way on a small planted web: pages, snapshot, tasks, Kafka, dataset, report.", "",
        "Prints the funnel, three tasks with their evidence, and where the results are."}, footer = {"", "Example:",
                "  ./taskloom quickstart --output runs/quickstart"})
final class QuickstartCommand implements Callable<Integer> {
    @Option(names = "--output", defaultValue = "runs/quickstart", paramLabel = "DIR", description = "where to put it all (default: ${DEFAULT-VALUE})")
    private Path output;

    @Option(names = "--pages", defaultValue = "4000", paramLabel = "N", description = "pages of the planted web (default: ${DEFAULT-VALUE})")
    private int pages;

    @Option(names = "--count", defaultValue = "200", paramLabel = "N", description = "accepted tasks (default: ${DEFAULT-VALUE})")
    private int count;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "seed of web and tasks (default: ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Usage.within(spec, "--pages", pages, 1, PlantedWeb.MOST_PAGES);
        Usage.within(spec, "--count", count, 1, SynthesizeCommand.MOST_TASKS);
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        PipelineOptions options = Runners.options(List.of());
        Path web = output.resolve("web");
        Path snapshot = output.resolve("snapshot");
        Path run = output.resolve("run");
        err.printf("1/3 writing a fictional web of %,d pages to %s%n", pages, web);
        PlantedWebCommand.write(pages, seed, web, err);
        err.printf("2/3 building the snapshot %s%n", snapshot);
        SnapshotManifest manifest = CorpusCommand.build(List.of(web.resolve("pages")), Optional.empty(), snapshot,
                options, err);
        err.printf("    %,d documents, %,d entities, %,d claims%n", manifest.documents(), manifest.entities(),
                manifest.claims());
        err.printf("3/3 making %,d tasks and publishing them to a Kafka broker in this process%n", count);
        RunSettings settings = new RunSettings(TaskKind.SEARCH, snapshot.toAbsolutePath().normalize().toString(),
                manifest.hash(), count, seed, 3, 6, "strict", 3);
        RunExecution.Finished finished = new RunExecution(settings, EarlierTasks.none(), run,
                new Publishing.Embedded(), options, err)
                .run();
        RunSummary summary = new RunSummary(finished, run, out);
        out.println();
        summary.funnel();
        summary.wording();
        summary.examples();
        out.println();
        summary.results();
        out.printf("""

                Next
                  open the report in a browser
                  ./taskloom verify %1$s --snapshot %2$s
                  ./taskloom corpus build --input YOUR-PAGES --output snapshot     (see README.md)
                """, run, snapshot);
        return finished.manifest().accepted() == count && finished.inTopic() == count ? 0 : 1;
    }
}
