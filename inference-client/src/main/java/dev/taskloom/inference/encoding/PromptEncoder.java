package dev.taskloom.inference.encoding;

import java.util.regex.Pattern;

/**
 * Renders conversations as a model reads them; safe to share between threads.
 *
 * <p>Strict, it refuses what the reference renders into something no model was trained on: results out of order or missing.
 */
public final class PromptEncoder {
    private final Dialect dialect;
    private final Strictness strictness;
    private final Pattern tokens;

    public PromptEncoder(Dialect dialect) {
        this(dialect, Strictness.STRICT);
    }

    public PromptEncoder(Dialect dialect, Strictness strictness) {
        this.dialect = dialect;
        this.strictness = strictness;
        this.tokens = dialect.tokens().pattern();
    }

    /** The prompt, up to where the model goes on; {@link EncodingException} tells which message cannot be rendered. */
    public Prompt encode(PromptRequest request) {
        return new PromptRendering(dialect, new PromptBuilder(tokens), strictness, request).render();
    }
}
