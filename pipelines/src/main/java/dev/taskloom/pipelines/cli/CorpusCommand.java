package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.corpus.reading.CorpusInput;
import dev.taskloom.environments.search.build.BuildLayout;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.corpus.BuildSnapshot;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.schemas.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "corpus", mixinStandardHelpOptions = true, description = "Work with corpora.", subcommands = CorpusCommand.Build.class)
final class CorpusCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do: corpus build");
    }

    @Command(name = "build", mixinStandardHelpOptions = true, description = {"Build a snapshot from a corpus.",
            "Reads WARC (.warc, .warc.gz), folders and zips of HTML, MediaWiki XML (.xml, .xml.bz2, .xml.gz)",
            "and JSON lines (.jsonl, .jsonl.gz, .jsonl.zst) with url, title, text or html, language, license.",
            "Runner flags go after --, for example: -- --runner=FlinkRunner"})
    static final class Build implements Callable<Integer> {
        @Option(names = "--input", required = true, arity = "1..*", paramLabel = "PATH", description = "files and folders to read")
        private List<Path> inputs;

        @Option(names = "--output", required = true, paramLabel = "DIR", description = "folder of the snapshot")
        private Path output;

        @Override
        public Integer call() {
            SnapshotManifest manifest = build(inputs, output, RunnerFlags.get());
            System.out.println(Json.pretty(manifest));
            return 0;
        }
    }

    /** Builds a snapshot on the runner of the flags. */
    static SnapshotManifest build(List<Path> inputs, Path output, List<String> flags) {
        CorpusInput corpus = CorpusInput.of(inputs);
        if (corpus.splits().isEmpty()) {
            throw new RunException("the input holds nothing that can be read" + corpus.setAside()
                    .stream()
                    .limit(3)
                    .map(record -> "; " + record.origin() + ": " + record.detail())
                    .reduce("", String::concat));
        }
        var options = Runners.options(flags);
        Path absolute = output.toAbsolutePath().normalize();
        new BuildLayout(absolute).prepare();
        Pipeline pipeline = Pipeline.create(options);
        pipeline.apply("BuildSnapshot", BuildSnapshot.of(corpus, inputs, absolute));
        PipelineResult.State state = pipeline.run().waitUntilFinish();
        if (state != PipelineResult.State.DONE) {
            throw new RunException("the build ended in state " + state);
        }
        return Snapshot.readManifest(absolute);
    }
}
