package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.Usage;
import java.time.Duration;

/**
 * Calls and their tokens: those that were sent, and those that the journal answered.
 *
 * @param spentUsage    tokens of calls that were sent; paid for
 * @param spentTime     from asking to having the answer, all calls that were sent together; waiting for their turn counts
 * @param slowest       the longest of these times
 * @param replayedUsage tokens that the calls not sent had cost when they were
 */
public record CallCounts(long spentCalls, Usage spentUsage, Duration spentTime, Duration slowest, long replayedCalls,
        Usage replayedUsage) {
    public static final CallCounts NONE = new CallCounts(0, Usage.NONE, Duration.ZERO, Duration.ZERO, 0, Usage.NONE);

    CallCounts spent(Usage usage, Duration time) {
        return new CallCounts(spentCalls + 1, spentUsage.plus(usage), spentTime.plus(time), longer(time),
                replayedCalls, replayedUsage);
    }

    CallCounts replayed(Usage usage) {
        return new CallCounts(spentCalls, spentUsage, spentTime, slowest, replayedCalls + 1,
                replayedUsage.plus(usage));
    }

    private Duration longer(Duration time) {
        return slowest.compareTo(time) < 0 ? time : slowest;
    }
}
