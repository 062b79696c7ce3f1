package dev.taskloom.synthesizers;

import dev.taskloom.schemas.Seed;

/**
 * Grows drafts from a seed; every kind of task has one.
 *
 * <p>Deterministic in the seed, the environment and its own settings. A seed that gives nothing is an ordinary result
 * with its reason, never an exception. Safe to share between threads.
 */
public interface Synthesizer {
    /** The drafts of that seed, or why there are none. */
    Synthesis synthesize(Seed seed);
}
