package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.corpus.BuildSnapshot;
import dev.taskloom.pipelines.progress.Work;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.schemas.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "corpus", description = "Build a snapshot from a corpus, or let models find claims in one.", subcommands = {
        CorpusCommand.Build.class, ExploreCommand.class})
final class CorpusCommand implements Runnable {
    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: corpus build or corpus explore");
    }

    @Command(name = "build", sortOptions = false, description = {"Build a snapshot from a corpus.", "",
            "Reads WARC (.warc, .warc.gz), folders and zips of HTML, MediaWiki XML (.xml, .xml.bz2, .xml.gz) and JSON"
                    + " lines (.jsonl, .jsonl.gz, .jsonl.zst) with url, title, text or html, language, license."
                    + " A page that cannot be read is set aside with its reason; the rest goes on.",
            "", "Prints the manifest of the snapshot."}, footer = {"", "Example:",
                    "  ./taskloom corpus build --input crawl.warc.gz pages/ texts.jsonl.gz --output snapshot",
                    "  ./taskloom corpus build --input crawl.warc.gz --claims claims.jsonl --output snapshot2"})
    static final class Build implements Callable<Integer> {
        @Option(names = "--input", required = true, arity = "1..*", paramLabel = "PATH", description = "files and folders to read")
        private List<Path> inputs;

        @Option(names = "--claims", paramLabel = "FILE", description = "claims that models propose (JSON lines); those that their pages bear out enter the snapshot, the others are set aside")
        private Optional<Path> claims;

        @Option(names = "--output", required = true, paramLabel = "DIR", description = "folder of the snapshot: new, empty, or an earlier snapshot, which is replaced")
        private Path output;

        @Mixin
        private Help help;

        @Parameters(paramLabel = "-- RUNNER FLAGS", description = "for example: -- --runner=FlinkRunner")
        private List<String> flags = List.of();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter err = spec.commandLine().getErr();
            SnapshotManifest manifest = build(inputs, claims, output, Usage.runner(spec, flags), err);
            spec.commandLine().getOut().println(Json.pretty(manifest));
            if (!manifest.setAside().isEmpty()) {
                err.println("set aside, with the reason in " + output.resolve("set-aside.jsonl") + ": "
                        + manifest.setAside());
            }
            if (manifest.documents() == 0) {
                throw new RunException("no page of the input could be read: the snapshot is empty");
            }
            return 0;
        }
    }

    /** Builds a snapshot. */
    static SnapshotManifest build(List<Path> inputs, Optional<Path> claims, Path output, PipelineOptions options,
            PrintWriter err) {
        Supplier<String> read = Progress.counting("pages read", Work.PAGES_READ::done);
        Supplier<String> indexed = Progress.counting("documents indexed", Work.DOCUMENTS_INDEXED::done);
        try (Progress progress = Progress.show(err, () -> "  " + read.get() + ", " + indexed.get())) {
            return BuildSnapshot.run(inputs, claims, output, options);
        }
    }
}
