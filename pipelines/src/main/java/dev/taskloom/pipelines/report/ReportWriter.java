package dev.taskloom.pipelines.report;

import com.fasterxml.jackson.databind.ObjectWriter;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Task;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import java.util.List;

/**
 * Writes the report of a run: one HTML file that needs nothing else, neither network nor server.
 *
 * <p>All tasks and rejections are counted; the first of them, up to a number and a size, can be browsed, and the page
 * says how many that are. Whatever stands in a task is shown as text and never becomes markup: it travels as compressed
 * JSON in Base64, is drawn by {@code textContent}, and a content security policy allows no other script. The file appears
 * whole or not at all.
 */
public final class ReportWriter {
    private static final int TASKS_SHOWN = 5_000;
    private static final long CHARACTERS_SHOWN = 64L << 20;

    private final ObjectWriter json = Json.mapper().writer();
    private final int tasksShown;
    private final long charactersShown;

    /** A writer that embeds at most 5,000 tasks and about 64 million characters. */
    public ReportWriter() {
        this(TASKS_SHOWN, CHARACTERS_SHOWN);
    }

    ReportWriter(int tasksShown, long charactersShown) {
        this.tasksShown = tasksShown;
        this.charactersShown = charactersShown;
    }

    /** What the page says of its own completeness. */
    private record Summary(long shown, RunFigures.Totals totals, long rejected, long quarantined,
            List<Rejections.Reason> reasons, int hiddenReasons) {}

    /**
     * Writes the report.
     *
     * @param manifest   the run
     * @param tasks      accepted tasks, in the order the page shall list them
     * @param rejections what fell
     * @param texts      texts of cited documents, {@link DocumentTexts#NONE} when there are none
     * @param file       the HTML file; replaced when it exists
     * @throws IOException when it cannot be written; an earlier report is then untouched
     */
    public void write(RunManifest manifest, Iterator<Task> tasks, Iterator<Rejection> rejections, DocumentTexts texts,
            Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling("." + target.getFileName() + ".partial");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                out.write(ReportPage.head().getBytes(StandardCharsets.UTF_8));
                try (Writer packed = packed(out)) {
                    writeData(packed, manifest, tasks, rejections, texts);
                }
                out.write(ReportPage.tail().getBytes(StandardCharsets.UTF_8));
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Compressed and in letters that mean nothing to a browser; closing it ends the data and leaves the page open. */
    private static Writer packed(OutputStream page) throws IOException {
        OutputStream open = new FilterOutputStream(page) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        // This writer replaces half a surrogate pair, which a page may well contain, where others would fail on it.
        return new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Base64.getEncoder().wrap(open)),
                StandardCharsets.UTF_8));
    }

    private void writeData(Writer out, RunManifest manifest, Iterator<Task> tasks, Iterator<Rejection> rejections,
            DocumentTexts texts) throws IOException {
        RunFigures figures = new RunFigures();
        Passages passages = new Passages(texts);
        out.write("{\"manifest\":" + json.writeValueAsString(manifest) + ",\n\"tasks\":[");
        long shown = 0;
        long characters = 0;
        while (tasks.hasNext()) {
            Task task = tasks.next();
            figures.add(task);
            if (shown < tasksShown && characters + passages.characters() < charactersShown) {
                String view = json.writeValueAsString(TaskView.of(task, passages));
                characters += view.length();
                out.write((shown == 0 ? "\n" : ",\n") + view);
                shown++;
            }
        }
        out.write("],\n\"passages\":" + json.writeValueAsString(passages.all()));
        Rejections fallen = new Rejections();
        while (rejections.hasNext()) {
            Rejection rejection = rejections.next();
            figures.add(rejection);
            fallen.add(rejection);
        }
        out.write(",\n\"summary\":" + json.writeValueAsString(new Summary(shown, figures.totals(), fallen.rejected(),
                fallen.quarantined(), fallen.reasons(), fallen.hidden())) + "}");
    }
}
