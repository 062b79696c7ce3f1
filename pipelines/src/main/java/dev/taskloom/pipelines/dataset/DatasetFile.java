package dev.taskloom.pipelines.dataset;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/** A Parquet file of a dataset, read for the one column that holds whole tasks. */
public final class DatasetFile {
    private DatasetFile() {}

    /** What is read of a row; the other columns stay untouched on disk. */
    record TaskColumn(String task) {}

    /** Hands over the JSON of every task; {@link IOException} when this is no file of a dataset. */
    public static void tasks(Path file, Consumer<String> sink) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (CloseableIterator<TaskColumn> rows = open(file)) {
            for (TaskColumn row = next(rows); row != null; row = next(rows)) {
                sink.accept(String.valueOf(row.task()));
            }
        }
    }

    private static CloseableIterator<TaskColumn> open(Path file) throws IOException {
        try {
            return new CarpetReader<>(file.toFile(), TaskColumn.class).iterator();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private static TaskColumn next(Iterator<TaskColumn> rows) throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The library says in unchecked exceptions of many kinds that a file is no Parquet, or lacks the column. */
    private static IOException damaged(RuntimeException e) {
        return new IOException("it is no dataset file: " + e.getMessage(), e);
    }
}
