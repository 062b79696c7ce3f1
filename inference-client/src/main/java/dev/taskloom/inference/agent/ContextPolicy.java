package dev.taskloom.inference.agent;

/**
 * What an agent does about a window that fills up (DeepSeek-V3.2 report, section 4.4).
 *
 * <p>The report leaves open what the three quarters are taken of and where a summary stands: here of whole rounds, rounded
 * down, and as a user message behind the task.
 */
public sealed interface ContextPolicy {
    /** The share of the window above which it counts as full. */
    double FULL = 0.8;

    /** Name for settings and records. */
    String name();

    /** Independent trajectories; the one that answers in the fewest steps counts. */
    default int trajectories() {
        return 1;
    }

    /** How to go on with a conversation that fills the window. */
    ContextReset reset(Conversation conversation);

    /** All rounds are replaced by a summary that the model writes of them. */
    record Summary() implements ContextPolicy {
        @Override
        public String name() {
            return "summary";
        }

        @Override
        public ContextReset reset(Conversation conversation) {
            return conversation.rounds().isEmpty() ? new ContextReset.Impossible() : new ContextReset.Summarise();
        }
    }

    /** The older three quarters of the rounds are dropped. */
    record Discard75() implements ContextPolicy {
        @Override
        public String name() {
            return "discard-75";
        }

        @Override
        public ContextReset reset(Conversation conversation) {
            return ContextReset.drop(conversation.rounds().size() * 3 / 4);
        }
    }

    /** All rounds are dropped: the task begins anew with the budget that is left. */
    record DiscardAll() implements ContextPolicy {
        @Override
        public String name() {
            return "discard-all";
        }

        @Override
        public ContextReset reset(Conversation conversation) {
            return ContextReset.drop(conversation.rounds().size());
        }
    }

    /** Several trajectories side by side, each of which ends when its window is full. */
    record ParallelFewestSteps(int trajectories) implements ContextPolicy {
        public static final String NAME = "parallel-fewest-steps";

        public ParallelFewestSteps {
            if (trajectories < 1) {
                throw new IllegalArgumentException("at least one trajectory is needed");
            }
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public ContextReset reset(Conversation conversation) {
            return new ContextReset.Impossible();
        }
    }
}
