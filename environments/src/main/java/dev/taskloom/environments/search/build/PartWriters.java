package dev.taskloom.environments.search.build;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** One staged file for every part; all of them are written, so that a missing one is a failure and not an empty part. */
final class PartWriters implements Closeable {
    private final List<PackedRecords.Writer> writers = new ArrayList<>();

    PartWriters(IntFunction<Path> fileOfPart) {
        for (int partition = 0; partition < BuildLayout.PARTITIONS; partition++) {
            writers.add(PackedRecords.writer(fileOfPart.apply(partition)));
        }
    }

    void add(int partition, Object value) {
        writers.get(partition).add(value);
    }

    void finish() {
        writers.forEach(PackedRecords.Writer::finish);
    }

    @Override
    public void close() {
        writers.forEach(PackedRecords.Writer::close);
    }
}
