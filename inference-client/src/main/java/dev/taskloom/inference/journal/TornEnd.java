package dev.taskloom.inference.journal;

import java.nio.file.Path;

/**
 * What a killed process left half written at the end of a journal; nothing in it was used.
 *
 * @param file  segment
 * @param sound bytes that are kept
 * @param torn  bytes behind them that are not
 */
public record TornEnd(Path file, long sound, long torn) {
    /** The same in words. */
    @Override
    public String toString() {
        return file + ": the last " + torn + " bytes are a torn record, " + sound + " bytes are kept";
    }
}
