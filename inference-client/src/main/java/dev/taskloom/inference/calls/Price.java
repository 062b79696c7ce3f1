package dev.taskloom.inference.calls;

import dev.taskloom.inference.chat.Usage;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a model's tokens cost, each for a million.
 *
 * @param prompt     tokens of the prompt that the provider had not read before
 * @param cached     tokens of the prompt that it had
 * @param completion tokens of the answer, reasoning included
 */
public record Price(BigDecimal prompt, BigDecimal cached, BigDecimal completion) {
    public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    private static final int MILLION = 6;

    public Price {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(cached, "cached");
        Objects.requireNonNull(completion, "completion");
        if (prompt.signum() < 0 || cached.signum() < 0 || completion.signum() < 0) {
            throw new IllegalArgumentException("a price is negative");
        }
    }

    /** What calls with that usage cost. */
    public BigDecimal of(Usage usage) {
        long unread = Math.max(0, usage.promptTokens() - usage.cachedTokens());
        return prompt.multiply(BigDecimal.valueOf(unread))
                .add(cached.multiply(BigDecimal.valueOf(usage.cachedTokens())))
                .add(completion.multiply(BigDecimal.valueOf(usage.completionTokens())))
                .movePointLeft(MILLION);
    }
}
