package dev.taskloom.pipelines.bench;

import dev.taskloom.environments.search.snapshot.SharedSnapshots;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.run.TaskAudit;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.pipelines.synthesis.Kind;
import dev.taskloom.pipelines.synthesis.KindRuntime;
import dev.taskloom.pipelines.synthesis.SynthesisPipeline;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.synthesizers.Synthesis;
import dev.taskloom.verifiers.search.SearchAuditor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.beam.sdk.Pipeline;

/** From a snapshot to verified tasks, and their certificates re-checked. */
final class TaskBench implements AutoCloseable {
    private static final int AUDITED = 2_000;

    private final Path folder;
    private final List<String> runnerFlags;
    private final Snapshot snapshot;
    private final RunSettings settings;
    private final List<Seed> seeds;

    TaskBench(Path snapshotFolder, Path folder, List<String> runnerFlags) throws IOException {
        this.folder = folder;
        this.runnerFlags = runnerFlags;
        this.snapshot = SharedSnapshots.acquire(snapshotFolder);
        this.settings = new RunSettings(TaskKind.SEARCH, snapshotFolder.toString(), snapshot.hash(), 1, 1, 3, 6,
                "strict", 3);
        this.seeds = DrawnSeeds.of(snapshotFolder, settings.seed());
    }

    /** What came of seeds. */
    private record Made(List<Task> tasks, long drafts) {}

    /** Through the pipeline of runs. */
    Made beam(int count) {
        Path wave = folder.resolve("wave");
        Pipeline pipeline = Pipeline.create(Runners.options(runnerFlags));
        SynthesisPipeline.build(pipeline, settings, seeds(count), wave);
        Runners.run(pipeline, "the pipeline");
        List<Outcome> outcomes = new ArrayList<>();
        JsonLines.files(wave).forEach(file -> JsonLines.read(file, Outcome.class, outcomes::add));
        return made(outcomes.stream());
    }

    /** In a loop over all cores; with a runtime of its own, as each pipeline has, so that no round knows the last one's. */
    Made plain(int count) {
        try (KindRuntime runtime = Kind.of(TaskKind.SEARCH).open(settings)) {
            return made(seeds(count).parallelStream().flatMap(seed -> outcomes(runtime, seed)).toList().stream());
        }
    }

    private List<Seed> seeds(int count) {
        return seeds.subList(0, Math.min(count, seeds.size()));
    }

    private static Stream<Outcome> outcomes(KindRuntime runtime, Seed seed) {
        return switch (runtime.synthesizer().synthesize(seed)) {
            case Synthesis.Barren barren -> Stream.empty();
            case Synthesis.Drafted drafted -> drafted.drafts().stream().map(draft -> outcome(runtime, draft));
        };
    }

    private static Outcome outcome(KindRuntime runtime, Draft draft) {
        return runtime.verifier()
                .judge(new AttemptedDraft(draft,
                        runtime.agents().stream().map(agent -> agent.attempt(draft)).toList()));
    }

    private static Made made(Stream<Outcome> outcomes) {
        List<Task> tasks = new ArrayList<>();
        long drafts = outcomes.filter(outcome -> switch (outcome) {
            case Outcome.Accepted accepted -> tasks.add(accepted.task());
            case Outcome.Rejected rejected -> !rejected.rejection().stage().equals("synthesize");
        }).count();
        return new Made(tasks, drafts);
    }

    List<Figure> measure(int count, int rounds) throws IOException {
        List<Made> byBeam = new ArrayList<>();
        List<Made> byLoop = new ArrayList<>();
        Stopwatch.Pair time = Stopwatch.inTurn(rounds, () -> byBeam.add(beam(count)), () -> byLoop.add(plain(count)));
        Made beam = byBeam.getFirst();
        Made plain = byLoop.getFirst();
        if (beam.tasks().size() != plain.tasks().size() || beam.drafts() != plain.drafts()) {
            throw new RunException("Beam made " + beam.tasks().size() + " tasks of " + beam.drafts()
                    + " drafts, the plain loop " + plain.tasks().size() + " of " + plain.drafts());
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.rate("drafts synthesized, attempted and judged", "drafts/s",
                beam.drafts() / time.first().seconds(), plain.drafts() / time.second().seconds()));
        figures.add(Figure.rate("tasks accepted", "tasks/s", beam.tasks().size() / time.first().seconds(),
                plain.tasks().size() / time.second().seconds()));
        figures.add(Figure.amount("peak heap of that", "MB", time.first().peakHeap(), time.second().peakHeap()));
        if (!plain.tasks().isEmpty()) {
            figures.add(audit(plain.tasks(), rounds));
        }
        return figures;
    }

    /** All cores, as {@code taskloom verify} does it: from the line of JSON on. */
    private Figure audit(List<Task> tasks, int rounds) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int copies = 0; copies * tasks.size() < AUDITED; copies++) {
            files.add(folder.resolve("tasks-" + copies + ".jsonl"));
            JsonLines.write(files.getLast(), tasks.iterator());
        }
        TaskAudit audit = new TaskAudit(new SearchAuditor(snapshot));
        Stopwatch.Time time = Stopwatch.best(rounds + 1, () -> files.forEach(audit::audit));
        return Figure.plain("certificates re-checked", "tasks/s", files.size() * tasks.size() / time.seconds());
    }

    @Override
    public void close() {
        SharedSnapshots.release(snapshot);
    }
}
