package dev.taskloom.pipelines.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one split: {@code SPLIT-00000-of-0000N.parquet}, each with at most a given number of rows.
 *
 * <p>{@code N} is known only at the end, so files bear an unfinished name until {@link #finish}.
 */
final class TableShards<R extends Record> implements Closeable {
    private final Path directory;
    private final String split;
    private final Class<R> rowType;
    private final int rowsPerFile;
    private final List<Path> unfinished = new ArrayList<>();
    private ParquetFile<R> current;
    private long rows;
    private long memoryBytes;

    TableShards(Path directory, String split, Class<R> rowType, int rowsPerFile) {
        this.directory = directory;
        this.split = split;
        this.rowType = rowType;
        this.rowsPerFile = rowsPerFile;
    }

    void write(R row) throws IOException {
        if (current == null || rows % rowsPerFile == 0) {
            openNext();
        }
        current.write(row);
        rows++;
        memoryBytes += RowFeatures.memoryBytes(row);
    }

    /** Rows written so far. */
    long rows() {
        return rows;
    }

    /** Closes the last file and gives all of them their final names; a split without rows is one empty file. */
    Split finish() throws IOException {
        if (current == null) {
            openNext();
        }
        close();
        long fileBytes = 0;
        for (int i = 0; i < unfinished.size(); i++) {
            Path file = directory.resolve("%s-%05d-of-%05d.parquet".formatted(split, i, unfinished.size()));
            Files.move(unfinished.get(i), file);
            fileBytes += Files.size(file);
        }
        return new Split(split, rows, memoryBytes, fileBytes, unfinished.size());
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            ParquetFile<R> closing = current;
            current = null;
            closing.close();
        }
    }

    private void openNext() throws IOException {
        close();
        Files.createDirectories(directory);
        Path path = directory.resolve("%s-%05d.unfinished".formatted(split, unfinished.size()));
        unfinished.add(path);
        current = new ParquetFile<>(path, rowType);
    }

    /**
     * What was written of one split.
     *
     * @param memoryBytes size of the rows as Arrow arrays
     * @param fileBytes   size of the Parquet files
     */
    record Split(String name, long rows, long memoryBytes, long fileBytes, int files) {}
}
