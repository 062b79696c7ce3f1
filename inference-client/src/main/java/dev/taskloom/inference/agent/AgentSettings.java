package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import java.util.Objects;

/**
 * How an agent works.
 *
 * @param budget   what one trajectory may use
 * @param window   tokens that the model reads at most, prompt and answer together
 * @param policy   what happens when the window fills up
 * @param retention which of its earlier reasoning the model is shown
 * @param thinking whether the model is to think
 * @param sampling how its words are drawn
 */
public record AgentSettings(Budget budget, long window, ContextPolicy policy, ThinkingRetention retention,
        Thinking thinking,
        ChatRequest.Sampling sampling) {
    public AgentSettings {
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(thinking, "thinking");
        Objects.requireNonNull(sampling, "sampling");
        if (window < 1) {
            throw new IllegalArgumentException("a window holds at least one token");
        }
    }

    /** How an agent works where nothing else is said; window and retention are its model's. */
    public static AgentSettings usual(long window, ThinkingRetention retention) {
        return new AgentSettings(Budget.USUAL, window, new ContextPolicy.DiscardAll(), retention, Thinking.DEFAULT,
                ChatRequest.Sampling.DEFAULT);
    }

    /**
     * The most that one trajectory may use.
     *
     * @param steps  answers of the model, summaries included
     * @param tokens prompts and answers of all steps together; the step that exceeds them is the last
     */
    public record Budget(int steps, long tokens) {
        /** Several times what a question of a few hops takes. */
        static final Budget USUAL = new Budget(40, 1_000_000);

        public Budget {
            if (steps < 1 || tokens < 1) {
                throw new IllegalArgumentException("a budget holds at least one step and one token");
            }
        }
    }
}
