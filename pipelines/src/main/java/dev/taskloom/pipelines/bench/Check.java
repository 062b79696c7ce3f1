package dev.taskloom.pipelines.bench;

/**
 * A figure whose value is known beforehand.
 *
 * @param set  what it was set to
 * @param of   how many cases it is a share of; 0 for a count
 * @param from the least that is allowed
 * @param to   the most that is allowed
 */
record Check(String name, double measured, double set, long of, double from, double to) {
    private static final int DEVIATIONS = 4;

    /** A count that must be met. */
    static Check exactly(String name, long measured, long set) {
        return new Check(name, measured, set, 0, set, set);
    }

    /** A share within four standard deviations of what a binomial draw of so many cases gives. */
    static Check share(String name, long counted, long of, double set) {
        double allowed = DEVIATIONS * Math.sqrt(set * (1 - set) / of);
        return new Check(name, counted / (double) of, set, of, Math.max(0, set - allowed), Math.min(1, set + allowed));
    }

    /** Whether it is what it was set to; a share of nothing is not. */
    boolean holds() {
        return measured >= from && measured <= to;
    }
}
