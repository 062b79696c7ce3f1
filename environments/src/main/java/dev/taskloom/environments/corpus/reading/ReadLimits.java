package dev.taskloom.environments.corpus.reading;

/**
 * What a reader will hold in memory at most.
 *
 * @param maxPageBytes longest page, uncompressed; a longer one is set aside as {@code page-too-large} and not kept in memory
 */
public record ReadLimits(int maxPageBytes) {
    /** 64 MiB a page. */
    public static final ReadLimits DEFAULT = new ReadLimits(64 << 20);

    public ReadLimits {
        // Arrays end a little before 2^31, and a page must leave room for the record around it.
        if (maxPageBytes < 1 || maxPageBytes > 1 << 30) {
            throw new IllegalArgumentException("page limit must be from 1 to 2^30 bytes, not " + maxPageBytes);
        }
    }
}
