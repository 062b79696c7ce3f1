package dev.taskloom.pipelines.bench;

import dev.taskloom.pipelines.runners.Runners;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures every stage on this machine, on Beam and in a plain loop, in one process. */
final class Bench {
    private static final int WARM_UP_SEEDS = 20;

    private final BenchSizes sizes;
    private final List<String> runnerFlags;
    private final Consumer<String> progress;

    /** @param progress hears what is about to be done */
    Bench(BenchSizes sizes, List<String> runnerFlags, Consumer<String> progress) {
        this.sizes = sizes;
        this.runnerFlags = List.copyOf(runnerFlags);
        this.progress = progress;
    }

    BenchReport run() throws IOException {
        try (ScratchFolder folder = ScratchFolder.create()) {
            return measure(folder.path());
        }
    }

    private BenchReport measure(Path folder) throws IOException {
        progress.accept("making the inputs: " + sizes.pages() + " planted pages");
        BenchInputs inputs = BenchInputs.write(folder, sizes);
        List<Figure> figures = new ArrayList<>();
        SnapshotBench snapshots = new SnapshotBench(folder, runnerFlags, sizes.rounds());
        progress.accept("warming up: one build of each kind");
        snapshots.plain(inputs.html());
        snapshots.beam(inputs.passages());
        progress.accept("building snapshots of " + inputs.htmlPages() + " pages of HTML");
        figures.addAll(snapshots.html(inputs));
        progress.accept("building snapshots of " + sizes.passages() + " passages");
        figures.addAll(snapshots.passages(inputs, sizes.passages()));
        progress.accept("extracting the main text of " + sizes.longPages() + " long pages");
        ExtractionBench extraction = new ExtractionBench(inputs.longPages());
        extraction.extract();
        extraction.parse();
        figures.addAll(extraction.measure(sizes.rounds()));
        snapshots.plain(inputs.web());
        try (TaskBench tasks = new TaskBench(folder.resolve("by-loop"), folder, runnerFlags)) {
            progress.accept("making tasks of " + sizes.seeds() + " seeds");
            tasks.plain(WARM_UP_SEEDS);
            figures.addAll(tasks.measure(sizes.seeds(), sizes.rounds()));
        }
        return BenchReport.of(Runners.name(Runners.options(runnerFlags)),
                sizes.rounds() == 1
                        ? "one round after one warm-up: the machine is still warming up"
                        : "best of up to " + sizes.rounds()
                                + " rounds, until none is faster; Beam and plain loop in turn",
                List.of(new Findings(figures, List.of())));
    }
}
