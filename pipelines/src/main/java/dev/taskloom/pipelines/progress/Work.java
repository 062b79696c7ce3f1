package dev.taskloom.pipelines.progress;

import java.util.concurrent.atomic.LongAdder;

/**
 * What the workers of this process have done since it started, for whoever watches a run.
 *
 * <p>Runners give their own counters only when a bundle ends, which may be at the end of everything. These tell at once,
 * but only of workers in this process: on a cluster they stay at zero.
 */
public enum Work {
    PAGES_READ, DOCUMENTS_INDEXED, SEEDS_DRAFTED, DRAFTS_CHECKED;

    private final LongAdder done = new LongAdder();

    /** So much more is done. */
    public void add(long amount) {
        done.add(amount);
    }

    /** Done since the process started. */
    public long done() {
        return done.sum();
    }
}
