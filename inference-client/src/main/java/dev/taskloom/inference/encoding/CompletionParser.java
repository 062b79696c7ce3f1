package dev.taskloom.inference.encoding;

/**
 * Reads what a model wrote after the prompt, control tokens included; safe to share between threads.
 *
 * <p>A completion that ended at the limit of tokens must not come here: it is truncated, whatever it looks like.
 */
public final class CompletionParser {
    private final CompletionSyntax syntax;
    private final Strictness strictness;

    public CompletionParser(Dialect dialect) {
        this(dialect, Strictness.STRICT);
    }

    public CompletionParser(Dialect dialect, Strictness strictness) {
        this.syntax = new CompletionSyntax(dialect);
        this.strictness = strictness;
    }

    /** Reads one completion; any text gives a result, none an exception. */
    public ParsedCompletion parse(String text, ThinkingMode mode) {
        SlipLog slips = new SlipLog(strictness);
        try {
            return new ParsedCompletion.Message(new CompletionReading(syntax, text, slips).read(mode),
                    slips.forgiven());
        } catch (SlipLog.Stop stop) {
            return new ParsedCompletion.Malformed(stop.slip());
        }
    }
}
