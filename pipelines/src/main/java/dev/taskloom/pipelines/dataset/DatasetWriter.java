package dev.taskloom.pipelines.dataset;

import dev.taskloom.environments.FolderReplacement;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes accepted tasks as a dataset in Hugging Face layout: a card and Parquet files, one configuration a kind.
 *
 * <p>{@code README.md} and {@code data/KIND/SPLIT-00000-of-0000N.parquet} appear together or not at all; a dataset that
 * already stands there is replaced. Tasks are streamed: memory does not grow with their number. The same tasks in the
 * same order with the same manifest give the same bytes.
 */
public final class DatasetWriter {
    private static final int DEFAULT_ROWS_PER_FILE = 50_000;
    private static final Set<String> ENTRIES = Set.of("README.md", "data");

    private final int rowsPerFile;

    /** A writer of files of at most 50,000 rows. */
    public DatasetWriter() {
        this(DEFAULT_ROWS_PER_FILE);
    }

    /** A writer of files of at most that many rows, at least one. */
    public DatasetWriter(int rowsPerFile) {
        if (rowsPerFile < 1) {
            throw new IllegalArgumentException("rows per file must be at least 1, not " + rowsPerFile);
        }
        this.rowsPerFile = rowsPerFile;
    }

    /**
     * Writes the dataset and returns its number of rows.
     *
     * @param tasks     accepted tasks, each id once, in the order the rows shall have
     * @param source    where they come from; the card is made from it and from them
     * @param directory where the dataset shall stand; absent, empty, or a dataset
     * @throws IOException when the directory holds anything else, or cannot be written; then nothing has changed
     */
    public long write(TaskFeed tasks, DatasetSource source, Path directory) throws IOException {
        try (FolderReplacement replacement = FolderReplacement.open(directory, DatasetWriter::refuseForeign);
                SearchTable table = new SearchTable(replacement.partial().resolve("data/search"))) {
            CardFigures figures = new CardFigures();
            tasks.sendTo(task -> {
                try {
                    switch (task.body()) {
                        case SearchTask body -> table.write(task, body);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                figures.add(task);
            });
            List<TableShards.Split> splits = table.finish();
            String card = new DatasetCard(source, figures, SearchTaskRow.class, splits).markdown();
            // As bytes, because Files.writeString would fail on half a surrogate pair that came with a page.
            Files.write(replacement.partial().resolve("README.md"), card.getBytes(StandardCharsets.UTF_8));
            replacement.commit();
            return splits.stream().mapToLong(TableShards.Split::rows).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What a dataset does not hold is somebody's. */
    private static void refuseForeign(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            throw new IOException(place + " is a file, not a dataset directory");
        }
        try (Stream<Path> entries = Files.list(place)) {
            List<String> foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !ENTRIES.contains(name))
                    .sorted()
                    .limit(3)
                    .toList();
            if (!foreign.isEmpty()) {
                throw new IOException(place + " holds other files (" + String.join(", ", foreign)
                        + "); give a new or empty directory, or one that holds a dataset");
            }
        }
    }

    /** The configuration {@code search}: a split appears when the first of its tasks does, {@code train} always. */
    private final class SearchTable implements Closeable {
        private final Path directory;
        private final TreeMap<String, TableShards<SearchTaskRow>> splits = new TreeMap<>();

        SearchTable(Path directory) {
            this.directory = directory;
        }

        void write(Task task, SearchTask body) throws IOException {
            TableShards<SearchTaskRow> shards = split(task);
            shards.write(SearchTaskRow.of(task, body, Math.toIntExact(shards.rows())));
        }

        List<TableShards.Split> finish() throws IOException {
            splits.computeIfAbsent("train", this::shards);
            List<TableShards.Split> finished = new ArrayList<>();
            // Trainers look for train first; TreeMap would put test there.
            for (String split : splits.descendingKeySet()) {
                finished.add(splits.get(split).finish());
            }
            return finished;
        }

        @Override
        public void close() throws IOException {
            for (TableShards<SearchTaskRow> shards : splits.values()) {
                shards.close();
            }
        }

        private TableShards<SearchTaskRow> split(Task task) throws IOException {
            // The split becomes part of a file name, and the task may come from a topic that others write to.
            return switch (task.split()) {
                case "train", "test" -> splits.computeIfAbsent(task.split(), this::shards);
                default -> throw new IOException(
                        "task " + task.id() + " has split '" + task.split() + "'; known: train, test");
            };
        }

        private TableShards<SearchTaskRow> shards(String split) {
            return new TableShards<>(directory, split, SearchTaskRow.class, rowsPerFile);
        }
    }
}
