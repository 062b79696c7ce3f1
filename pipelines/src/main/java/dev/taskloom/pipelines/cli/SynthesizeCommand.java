package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.verifiers.SelectionMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "synthesize", mixinStandardHelpOptions = true, showDefaultValues = true, description = {
        "Make verified tasks.",
        "The same arguments give the same tasks; an interrupted run goes on where it was when it is repeated.",
        "Runner flags go after --, for example: -- --runner=FlinkRunner"})
final class SynthesizeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "KIND", description = "kind of task; this version makes: search")
    private String kind;

    @Option(names = "--snapshot", required = true, paramLabel = "DIR", description = "snapshot to ask about")
    private Path snapshot;

    @Option(names = "--count", required = true, paramLabel = "N", description = "how many accepted tasks")
    private int count;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "seed of every draw")
    private long seed;

    @Option(names = "--output", required = true, paramLabel = "RUN", description = "folder of the run")
    private Path output;

    @Option(names = "--kafka", paramLabel = "HOST:PORT|embedded", description = "publish to that broker, or to one in this process that keeps its data in RUN/kafka")
    private String kafka;

    @Option(names = "--depth", defaultValue = "3", paramLabel = "D", description = "links explored from a seed, 1 to 4")
    private int depth;

    @Option(names = "--breadth", defaultValue = "6", paramLabel = "B", description = "links followed from each entity, 1 to 16")
    private int breadth;

    @Option(names = "--mode", defaultValue = "strict", paramLabel = "strict|banded|graded", description = {
            "strict: no agent finds the answer and every other answer is refuted",
            "banded: some agents find it, at most half; graded: every verified task"})
    private String mode;

    @Option(names = "--answer-uses", defaultValue = "3", paramLabel = "N", description = "how many tasks may share an answer")
    private int answerUses;

    @Override
    public Integer call() {
        if (count < 1 || answerUses < 1) {
            throw new RunException("--count and --answer-uses must be at least 1");
        }
        SelectionMode.of(mode);
        SnapshotManifest manifest = Snapshot.readManifest(snapshot);
        RunSettings settings = new RunSettings(TaskKind.of(kind), snapshot.toAbsolutePath().normalize().toString(),
                manifest.hash(), count, seed, depth, breadth, mode, answerUses);
        new RunExecution(settings, output, kafka, RunnerFlags.get()).run();
        return 0;
    }
}
