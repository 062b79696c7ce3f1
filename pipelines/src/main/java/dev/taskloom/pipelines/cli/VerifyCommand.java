package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.search.snapshot.SharedSnapshots;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.pipelines.run.TaskAudit;
import dev.taskloom.verifiers.search.SearchAuditor;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify", sortOptions = false, description = {
        "Re-check the certificate of every task, offline, from the snapshot alone.", "",
        "Exit 0 and a count when all hold; exit 1 and a line for each that does not."}, footer = {"", "Examples:",
                "  ./taskloom verify run --snapshot snapshot",
                "  ./taskloom verify dataset --snapshot snapshot"})
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN|FILE", description = "a run, a dataset, or a file of tasks (JSON, JSON lines, Parquet)")
    private Path target;

    @Option(names = "--snapshot", required = true, paramLabel = "DIR", description = "the snapshot the tasks were made over")
    private Path folder;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Snapshot snapshot = SharedSnapshots.acquire(folder);
        try {
            TaskAudit.Result result = new TaskAudit(new SearchAuditor(snapshot)).audit(target);
            result.flaws().forEach(out::println);
            out.printf("%d of %d tasks hold%n", result.checked() - result.flaws().size(), result.checked());
            return result.flaws().isEmpty() ? 0 : 1;
        } finally {
            SharedSnapshots.release(snapshot);
        }
    }
}
