package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.PageSink;

/** Reads one split of the input. */
public interface PageReader {
    /**
     * Reports everything the split holds, in input order.
     *
     * <p>Damage in the input never throws: it is reported as set-aside records, one at least for every record that is
     * lost and for a split that holds none. What the sink throws comes through.
     */
    void read(InputSplit split, PageSink sink);

    /** The reader for every format, with {@link ReadLimits#DEFAULT}. */
    static PageReader standard() {
        return of(ReadLimits.DEFAULT);
    }

    /** The reader for every format. */
    static PageReader of(ReadLimits limits) {
        return new SplitReader(limits);
    }
}
