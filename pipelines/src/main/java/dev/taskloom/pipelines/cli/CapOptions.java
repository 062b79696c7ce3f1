package dev.taskloom.pipelines.cli;

import dev.taskloom.inference.calls.Caps;
import java.math.BigDecimal;
import picocli.CommandLine.Option;

/** What the models of a command may cost. */
final class CapOptions {
    @Option(names = "--max-calls", paramLabel = "N", description = "end after so many requests to models")
    private Long calls;

    @Option(names = "--max-tokens", paramLabel = "N", description = "end after so many tokens")
    private Long tokens;

    @Option(names = "--max-cost", paramLabel = "AMOUNT", description = "end after so much money, by the price files of the endpoints")
    private BigDecimal cost;

    Caps caps() {
        return new Caps(cost, tokens, calls);
    }
}
