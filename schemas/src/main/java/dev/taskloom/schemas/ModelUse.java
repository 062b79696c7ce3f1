package dev.taskloom.schemas;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one model did at one stage of a run, and what that took.
 *
 * <p>A call is either sent or replayed: answered from the journal, because it was bought before. Both together are what
 * the stage needs, and the same whenever the run is repeated.
 *
 * @param stage    verb in lower case: {@code attempt}, {@code word}, {@code read-back}, {@code judge}
 * @param model    profile of the model, as in {@link Provenance#models()}
 * @param sent     calls that were bought
 * @param replayed calls that were not bought again
 * @param seconds  mean time from asking to having the answer of the calls that were sent, their turn included; 0 for none
 * @param slowest  the longest of these times, in seconds
 */
public record ModelUse(String stage, String model, Calls sent, Calls replayed, double seconds, double slowest) {
    public ModelUse {
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(replayed, "replayed");
    }

    /**
     * Calls, their tokens as the provider counts them, and their price.
     *
     * @param promptTokens     of all prompts, cached ones included
     * @param cachedTokens     of prompts, those that the provider had read before
     * @param completionTokens of all answers, reasoning included
     * @param reasoningTokens  of the reasoning
     * @param cost             in the currency of the run; 0 when the model has no price
     */
    public record Calls(long calls, long promptTokens, long cachedTokens, long completionTokens, long reasoningTokens,
            BigDecimal cost) {
        public static final Calls NONE = new Calls(0, 0, 0, 0, 0, BigDecimal.ZERO);

        public Calls {
            Objects.requireNonNull(cost, "cost");
            // The same amount is the same text, however it was added up.
            cost = cost.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(cost.stripTrailingZeros().toPlainString());
        }

        /** Both together. */
        public Calls plus(Calls other) {
            return new Calls(calls + other.calls, promptTokens + other.promptTokens,
                    cachedTokens + other.cachedTokens, completionTokens + other.completionTokens,
                    reasoningTokens + other.reasoningTokens, cost.add(other.cost));
        }

        /** What is here and not in what was there earlier. */
        public Calls minus(Calls earlier) {
            return new Calls(calls - earlier.calls, promptTokens - earlier.promptTokens,
                    cachedTokens - earlier.cachedTokens, completionTokens - earlier.completionTokens,
                    reasoningTokens - earlier.reasoningTokens, cost.subtract(earlier.cost));
        }

        /** Prompts and answers together. */
        public long tokens() {
            return promptTokens + completionTokens;
        }
    }

    /** Both together. */
    public ModelUse plus(ModelUse other) {
        long calls = sent.calls() + other.sent.calls();
        double total = seconds * sent.calls() + other.seconds * other.sent.calls();
        return new ModelUse(stage, model, sent.plus(other.sent), replayed.plus(other.replayed),
                calls == 0 ? 0 : total / calls, Math.max(slowest, other.slowest));
    }

    /** What is here and not in what was there earlier; the slowest call is that of both. */
    public ModelUse minus(ModelUse earlier) {
        long calls = sent.calls() - earlier.sent.calls();
        double total = seconds * sent.calls() - earlier.seconds * earlier.sent.calls();
        return new ModelUse(stage, model, sent.minus(earlier.sent), replayed.minus(earlier.replayed),
                calls == 0 ? 0 : total / calls, slowest);
    }

    /** Sent and replayed calls together. */
    public Calls all() {
        return sent.plus(replayed);
    }
}
