package dev.taskloom.pipelines.bench;

import dev.taskloom.environments.search.build.PlainBuild;
import dev.taskloom.pipelines.corpus.BuildSnapshot;
import dev.taskloom.pipelines.runners.Runners;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From corpus files to a snapshot. */
final class SnapshotBench {
    private final Path folder;
    private final List<String> runnerFlags;
    private final int rounds;

    SnapshotBench(Path folder, List<String> runnerFlags, int rounds) {
        this.folder = folder;
        this.runnerFlags = runnerFlags;
        this.rounds = rounds;
    }

    void beam(Path input) {
        BuildSnapshot.run(List.of(input), folder.resolve("by-beam"), Runners.options(runnerFlags));
    }

    void plain(Path input) throws IOException {
        PlainBuild.build(List.of(input), folder.resolve("by-loop"), pages -> {});
    }

    List<Figure> html(BenchInputs inputs) throws IOException {
        Stopwatch.Pair time = Stopwatch.inTurn(rounds, () -> beam(inputs.html()), () -> plain(inputs.html()));
        double megabytes = inputs.htmlBytes() / 1e6;
        return List.of(
                Figure.rate("HTML pages of 30 kB into a snapshot", "pages/s",
                        inputs.htmlPages() / time.first().seconds(), inputs.htmlPages() / time.second().seconds()),
                Figure.rate("the same", "MB/s", megabytes / time.first().seconds(),
                        megabytes / time.second().seconds()),
                Figure.amount("peak heap of that", "MB", time.first().peakHeap(), time.second().peakHeap()));
    }

    List<Figure> passages(BenchInputs inputs, int count) throws IOException {
        Stopwatch.Pair time = Stopwatch.inTurn(rounds, () -> beam(inputs.passages()), () -> plain(inputs.passages()));
        double megabytes = inputs.passageBytes() / 1e6;
        return List.of(
                Figure.rate("JSONL passages into a snapshot", "pages/s", count / time.first().seconds(),
                        count / time.second().seconds()),
                Figure.rate("the same", "MB/s", megabytes / time.first().seconds(),
                        megabytes / time.second().seconds()));
    }
}
