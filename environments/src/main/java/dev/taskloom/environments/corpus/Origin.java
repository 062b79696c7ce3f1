package dev.taskloom.environments.corpus;

import java.util.Objects;

/**
 * Where a record stands in the input: the file as the user named it, and the record within it
 * ({@code line 17}, {@code record 3 at byte 10234}, {@code entry a/b.html}), empty for a file that is one record.
 */
public record Origin(String file, String record) {
    public Origin {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(record, "record");
    }

    @Override
    public String toString() {
        return record.isEmpty() ? file : file + ", " + record;
    }
}
