package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.search.snapshot.SharedSnapshots;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.pipelines.run.TaskAudit;
import dev.taskloom.verifiers.search.SearchAuditor;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify", mixinStandardHelpOptions = true, description = {
        "Re-check the certificate of every task, offline, from the snapshot alone.",
        "Exit 0 and a count when all hold; exit 1 and a line for each that does not."})
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RUN|FILE", description = "a run folder, or a file of tasks as JSON lines")
    private Path target;

    @Option(names = "--snapshot", required = true, paramLabel = "DIR", description = "the snapshot the tasks were made over")
    private Path folder;

    @Override
    public Integer call() {
        Snapshot snapshot = SharedSnapshots.acquire(folder);
        try {
            TaskAudit.Result result = new TaskAudit(new SearchAuditor(snapshot)).audit(target);
            result.flaws().forEach(System.out::println);
            System.out.printf("%d of %d tasks hold%n", result.checked() - result.flaws().size(), result.checked());
            return result.flaws().isEmpty() && result.checked() > 0 ? 0 : 1;
        } finally {
            SharedSnapshots.release(snapshot);
        }
    }
}
