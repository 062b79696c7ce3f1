package dev.taskloom.pipelines.bench;

import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line's way to a {@link Bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = {
        "Measure what this machine does a second, on Beam and in a plain loop side by side.",
        "Inputs are made of a planted web, so that the same is measured everywhere.",
        "It takes a few minutes; --quick does less of everything, once. With --models the exit code is 1 when something that",
        "was set does not come out so."})
public final class BenchCommand implements Callable<Integer> {
    @Option(names = "--quick", description = "less input and one round")
    private boolean quick;

    @Option(names = "--models", description = {"measure calls of models instead, at simulated servers",
            "in this process: fast, limited, in trouble; and check what a",
            "run makes of agents and judges who are right at set rates"})
    private boolean models;

    @Option(names = "--json", description = "print JSON instead of a table")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        BenchReport report = models ? ofModels() : new Bench(quick ? BenchSizes.QUICK : BenchSizes.FULL, List.of(),
                this::announce).run();
        spec.commandLine().getOut().print(json ? Json.pretty(report) + "\n" : report.table());
        report.broken().forEach(check -> announce(check.name() + ": found " + check.measured() + ", allowed "
                + check.from() + " to " + check.to()));
        return report.broken().isEmpty() ? 0 : 1;
    }

    private BenchReport ofModels() throws IOException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            return new ModelBench(folder.path(), quick ? ModelBenchSizes.QUICK : ModelBenchSizes.FULL, this::announce)
                    .run();
        }
    }

    private void announce(String stage) {
        spec.commandLine().getErr().println("bench: " + stage);
    }
}
