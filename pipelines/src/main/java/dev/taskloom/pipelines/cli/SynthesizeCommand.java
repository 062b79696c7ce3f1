package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.snapshot.SnapshotManifest;
import dev.taskloom.pipelines.run.EarlierTasks;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.synthesis.Kind;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.verifiers.SelectionMode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.beam.sdk.options.PipelineOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "synthesize", sortOptions = false, description = {"Make verified tasks.", "",
        "The same arguments give the same tasks; an interrupted run goes on where it was when it is repeated. Prints the"
                + " funnel and where the results are."}, footer = {"", "Examples:",
                        "  ./taskloom synthesize search --snapshot snapshot --count 500 --output run",
                        "  ./taskloom synthesize search --snapshot snapshot --count 500 --output run"
                                + " --kafka 127.0.0.1:9092 -- --runner=FlinkRunner"})
final class SynthesizeCommand implements Callable<Integer> {
    static final int MOST_TASKS = 10_000_000;

    @Parameters(index = "0", paramLabel = "KIND", description = "kind of task; this version makes: search")
    private String kind;

    @Option(names = "--snapshot", required = true, paramLabel = "DIR", description = "snapshot to ask about")
    private Path snapshot;

    @Option(names = "--count", required = true, paramLabel = "N", description = "how many accepted tasks")
    private int count;

    @Option(names = "--output", required = true, paramLabel = "RUN", description = "folder of the run: new, empty, or the same run begun earlier")
    private Path output;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "seed of every draw (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--kafka", paramLabel = "HOST:PORT|embedded", description = "publish to that broker, or to one in this process that keeps its data in RUN/kafka")
    private String kafka;

    @Option(names = "--kafka-config", paramLabel = "FILE", description = KafkaOptions.CONFIG)
    private Path kafkaConfig;

    @Option(names = "--mode", defaultValue = "strict", paramLabel = "strict|banded|graded", description = {
            "strict (default): no agent finds the answer and every other answer is refuted",
            "banded: some agents find it, at most half", "graded: every verified task"})
    private String mode;

    @Option(names = "--depth", defaultValue = "3", paramLabel = "D", description = "links explored from a seed, 1 to 4 (default: ${DEFAULT-VALUE})")
    private int depth;

    @Option(names = "--breadth", defaultValue = "6", paramLabel = "B", description = "links followed from each entity, 1 to 16 (default: ${DEFAULT-VALUE})")
    private int breadth;

    @Option(names = "--answer-uses", defaultValue = "3", paramLabel = "N", description = "how many tasks may share an answer (default: ${DEFAULT-VALUE})")
    private int answerUses;

    @Option(names = "--exclude", paramLabel = "RUN|DATASET|FILE", description = {
            "tasks of an earlier run are not made again, nor any much like them, and count in --answer-uses;",
            "may be given several times"})
    private List<Path> exclude = List.of();

    @Option(names = "--models", paramLabel = "FILE", description = {
            "YAML file of endpoints and agents: models that word, attempt and judge each draft as well;",
            "every call is kept in RUN/journal and never made twice"})
    private Path models;

    @ArgGroup(exclusive = false, validate = false, heading = "%nRoles of models (each takes names of endpoints, or none):%n")
    private RoleOptions roles = new RoleOptions();

    @Mixin
    private CapOptions caps;

    @Mixin
    private Help help;

    @Parameters(index = "1..*", paramLabel = "-- RUNNER FLAGS", description = "for example: -- --runner=FlinkRunner")
    private List<String> flags = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Usage.within(spec, "--count", count, 1, MOST_TASKS);
        Usage.within(spec, "--answer-uses", answerUses, 1, MOST_TASKS);
        TaskKind taskKind = Usage.parsed(spec, "", kind, TaskKind::of);
        Usage.parsed(spec, "", taskKind, Kind::of);
        Usage.parsed(spec, "--mode: ", mode, SelectionMode::of);
        Usage.within(spec, "--depth", depth, 1, 4);
        Usage.within(spec, "--breadth", breadth, 1, 16);
        Publishing publishing = Publishing.of(spec, kafka, kafkaConfig);
        PipelineOptions options = Usage.runner(spec, flags);
        SnapshotManifest manifest = Snapshot.readManifest(snapshot);
        RunSettings settings = new RunSettings(taskKind, snapshot.toAbsolutePath().normalize().toString(),
                manifest.hash(), count, seed, depth, breadth, mode, answerUses)
                .with(roles.of(spec, models, Kind.of(taskKind), output, caps.caps(), options));
        RunExecution.Finished finished = new RunExecution(settings, EarlierTasks.of(exclude), output, publishing,
                options, spec.commandLine().getErr()).run();
        RunSummary summary = new RunSummary(finished, output, spec.commandLine().getOut());
        summary.funnel();
        summary.wording();
        summary.results();
        return finished.manifest().accepted() > 0 ? 0 : 1;
    }
}
