package dev.taskloom.inference.chat;

/**
 * Tokens of one call, as the provider counts them; zero where it does not say.
 *
 * @param promptTokens     tokens of the prompt, cached ones included
 * @param cachedTokens     tokens of the prompt that the provider had read before
 * @param completionTokens tokens of the answer, reasoning included
 * @param reasoningTokens  tokens of the reasoning
 */
public record Usage(long promptTokens, long cachedTokens, long completionTokens, long reasoningTokens) {
    public static final Usage NONE = new Usage(0, 0, 0, 0);

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(promptTokens + other.promptTokens, cachedTokens + other.cachedTokens,
                completionTokens + other.completionTokens, reasoningTokens + other.reasoningTokens);
    }

    public long totalTokens() {
        return promptTokens + completionTokens;
    }
}
