package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.Usage;

/**
 * Calls and their tokens: those that were sent, and those that the journal answered.
 *
 * @param spentUsage    tokens of calls that were sent; paid for
 * @param replayedUsage tokens that the calls not sent had cost when they were
 */
public record CallCounts(long spentCalls, Usage spentUsage, long replayedCalls, Usage replayedUsage) {
    public static final CallCounts NONE = new CallCounts(0, Usage.NONE, 0, Usage.NONE);

    CallCounts spent(Usage usage) {
        return new CallCounts(spentCalls + 1, spentUsage.plus(usage), replayedCalls, replayedUsage);
    }

    CallCounts replayed(Usage usage) {
        return new CallCounts(spentCalls, spentUsage, replayedCalls + 1, replayedUsage.plus(usage));
    }

    /** Both together. */
    public CallCounts plus(CallCounts other) {
        return new CallCounts(spentCalls + other.spentCalls, spentUsage.plus(other.spentUsage),
                replayedCalls + other.replayedCalls, replayedUsage.plus(other.replayedUsage));
    }
}
