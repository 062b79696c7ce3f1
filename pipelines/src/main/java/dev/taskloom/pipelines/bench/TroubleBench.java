package dev.taskloom.pipelines.bench;

import dev.taskloom.inference.calls.WindowSettings;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.inference.simulation.Tally;
import dev.taskloom.pipelines.models.AskModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures calls at a provider in trouble, and counts what must come of them. */
final class TroubleBench {
    private static final String WARM_UP = "warm-up ";
    private static final String MEASURED = "call ";
    private static final double PERCENT = 100;

    private final Path folder;
    private final int calls;
    private final int atOnce;

    /**
     * @param calls  that are measured
     * @param atOnce how many at once; as many go before, so that connections are there, and so many requests the outage lasts
     */
    TroubleBench(Path folder, int calls, int atOnce) {
        this.folder = folder;
        this.calls = calls;
        this.atOnce = atOnce;
    }

    /** Measures the same stage without trouble first, so that both meet the same machine. */
    Findings run(Duration latency) throws IOException {
        TroubledProvider troubled = new TroubledProvider(atOnce + calls / 4, outage());
        try (SimulatedServer calm = SimulatedServer.start(Behaviour.plain().after(latency));
                SimulatedServer server = SimulatedServer.start(troubled.after(latency))) {
            Asked without = ask(calm);
            Asked with = ask(server);
            return findings(calls / without.seconds(), calls / with.seconds(), with.ended(), server.tally());
        }
    }

    /**
     * What came of all calls.
     *
     * @param seconds that those took which are measured
     */
    private record Asked(CallPipelines.Ended ended, double seconds) {}

    private Asked ask(SimulatedServer server) throws IOException {
        SimulatedModel model = SimulatedModel.of(server, folder, new WindowSettings(atOnce, atOnce));
        try (AskModel.Hold hold = AskModel.hold(model)) {
            CallPipelines.Ended before = CallPipelines.staged(model, WARM_UP, atOnce);
            CallPipelines.Ended[] ended = new CallPipelines.Ended[1];
            Stopwatch.Time time = Stopwatch.best(1, () -> ended[0] = CallPipelines.staged(model, MEASURED, calls));
            return new Asked(ended[0].and(before), time.seconds());
        }
    }

    private Findings findings(double calm, double rate, CallPipelines.Ended ended, Tally tally) {
        Supplier<Stream<String>> words = () -> Stream.concat(words(WARM_UP, atOnce), words(MEASURED, calls));
        long all = calls + atOnce;
        long down = tally.status(TroubledProvider.DOWN);
        long slips = TroubledProvider.slips(words.get());
        long cutOff = TroubledProvider.cutOff(words.get());
        return new Findings(
                List.of(Figure.beam("where the provider is in trouble", "calls/s", rate),
                        Figure.beam("share of the same stage without trouble", "%", rate / calm * PERCENT),
                        Figure.beam("requests sent for each call answered there", "",
                                tally.received() / (double) ended.answered())),
                List.of(Check.exactly("in trouble: calls lost", all - ended.all(), 0),
                        Check.exactly("in trouble: calls given up", ended.givenUp(), 0),
                        Check.exactly("in trouble: calls refused", ended.refused(), 0),
                        Check.exactly("in trouble: answers cut off", ended.truncated(), cutOff),
                        Check.exactly("in trouble: calls answered", ended.answered(), all - cutOff),
                        Check.exactly("in trouble: requests turned away (503)", down, outage()),
                        Check.exactly("in trouble: requests that went wrong once", tally.received() - all - down,
                                slips),
                        Check.exactly("in trouble: calls asked again once answered", tally.answeredAgain().size(), 0)));
    }

    private int outage() {
        return Math.min(atOnce, calls / 4);
    }

    private static Stream<String> words(String about, int count) {
        return IntStream.range(0, count).mapToObj(number -> about + number);
    }
}
