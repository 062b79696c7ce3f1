package dev.taskloom.pipelines.bench;

import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.pipelines.models.AskModel;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.runners.Runners;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Measures how calls of models go through a pipeline, and what a run makes of models, at simulated servers in this process. */
final class ModelBench {
    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final int AT_ONCE = 1_024;
    private static final int PER_SECOND = 50;
    private static final double PERCENT = 100;
    private static final int TOO_MANY = 429;

    private final Path folder;
    private final ModelBenchSizes sizes;
    private final Consumer<String> progress;
    private int round;

    /** @param folder for journals */
    ModelBench(Path folder, ModelBenchSizes sizes, Consumer<String> progress) {
        this.folder = folder;
        this.sizes = sizes;
        this.progress = progress;
    }

    BenchReport run() throws IOException {
        List<Findings> parts = List.of(unlimited(), limited(), troubled(),
                new RatesBench(folder, sizes.pages(), progress).run());
        return BenchReport.of(Runners.name(Runners.options(List.of())),
                "a simulated server in this process answers calls after %d ms; best of up to %d rounds, in turn"
                        .formatted(LATENCY.toMillis(), sizes.rounds()),
                parts);
    }

    private Findings unlimited() throws IOException {
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain().after(LATENCY))) {
            SimulatedModel model = SimulatedModel.of(server, folder, new WindowSettings(AT_ONCE, AT_ONCE));
            BareLoop loop = new BareLoop(server.baseUrl());
            // The connections of this runtime stay open through all rounds, as those of the loop do.
            try (AskModel.Hold hold = AskModel.hold(model)) {
                progress.accept("warming up: " + sizes.calls() + " calls each way");
                loop.call(about(), sizes.calls(), AT_ONCE);
                CallPipelines.staged(model, about(), sizes.calls());
                progress.accept("calling: " + sizes.calls() + " calls each way, " + AT_ONCE + " at once");
                List<Stopwatch.Time> times = Stopwatch.inTurn(sizes.rounds(),
                        List.of(() -> loop.call(about(), sizes.calls(), AT_ONCE),
                                () -> all(CallPipelines.staged(model, about(), sizes.calls()), sizes.calls()),
                                () -> all(CallPipelines.unjournaled(model, about(), sizes.calls()), sizes.calls())));
                progress.accept("calling: " + sizes.blocking() + " calls, one per element");
                Stopwatch.Time blocking = Stopwatch.best(1,
                        () -> all(CallPipelines.blocking(model, about(), sizes.blocking()), sizes.blocking()));
                return new Findings(figures(sizes.calls() / times.get(0).seconds(),
                        sizes.calls() / times.get(1).seconds(), sizes.calls() / times.get(2).seconds(),
                        sizes.blocking() / blocking.seconds()), List.of());
            }
        }
    }

    private static List<Figure> figures(double bare, double staged, double unjournaled, double blocking) {
        return List.of(Figure.rate("calls of 200 ms, 1,024 at once", "calls/s", staged, bare),
                Figure.beam("share of the plain loop's rate", "%", staged / bare * PERCENT),
                Figure.rate("the same without the journal", "calls/s", unjournaled, bare),
                Figure.beam("cost of the journal", "%", (unjournaled / staged - 1) * PERCENT),
                Figure.beam("one call per element, waited for", "calls/s", blocking),
                Figure.beam("many at once over that", "times", staged / blocking));
    }

    private Findings limited() throws IOException {
        progress.accept("calling: " + sizes.limited() + " calls at a server that allows " + PER_SECOND + " a second");
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain().after(LATENCY).atMost(PER_SECOND))) {
            SimulatedModel model = SimulatedModel.of(server, folder, WindowSettings.DEFAULT);
            CallPipelines.Ended[] ended = new CallPipelines.Ended[1];
            Stopwatch.Time time = Stopwatch.best(1,
                    () -> ended[0] = CallPipelines.staged(model, about(), sizes.limited()));
            // The server has saved up a second's worth before the first call; what is sustained is the rest.
            double sustained = (ended[0].answered() - PER_SECOND) / time.seconds();
            double turnedAway = PERCENT * server.tally().status(TOO_MANY) / server.tally().received();
            return new Findings(
                    List.of(Figure.beam("sustained where 50 a second are allowed", "calls/s", sustained),
                            Figure.beam("turned away there (429)", "%", turnedAway)),
                    List.of(Check.exactly("answered where 50 a second are allowed", ended[0].answered(),
                            sizes.limited())));
        }
    }

    private Findings troubled() throws IOException {
        progress.accept("calling: " + sizes.calls() + " calls without and with a provider in trouble");
        return new TroubleBench(folder, sizes.calls(), Math.min(AT_ONCE, sizes.calls())).run(LATENCY);
    }

    /** Every round asks something else: nothing is to come from the journal. */
    private String about() {
        return "round " + round++ + ", call ";
    }

    private static void all(CallPipelines.Ended ended, int calls) {
        if (ended.answered() != calls) {
            throw new RunException(ended.answered() + " of " + calls + " calls were answered");
        }
    }
}
