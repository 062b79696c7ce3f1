package dev.taskloom.inference.calls;

import java.math.BigDecimal;

/**
 * What a run may spend; {@code null} for no limit.
 *
 * @param money  in the currency of the price file
 * @param tokens of prompts and answers together
 * @param calls  requests sent, repeated ones too
 */
public record Caps(BigDecimal money, Long tokens, Long calls) {
    public static final Caps NONE = new Caps(null, null, null);
}
