package dev.taskloom.environments.corpus.extraction;

import java.util.List;
import java.util.Objects;

import dev.taskloom.environments.corpus.Document;

/**
 * Text with the links and rows that stand in it, canonical or not yet.
 *
 * @throws IllegalArgumentException when a span does not lie within the text
 */
public record SpannedText(String text, List<Document.Link> links, List<Document.Row> rows) {
    public SpannedText {
        Objects.requireNonNull(text, "text");
        links = List.copyOf(links);
        rows = List.copyOf(rows);
        for (Document.Link link : links) {
            check(link.start(), link.end(), text);
        }
        for (Document.Row row : rows) {
            check(row.labelStart(), row.labelEnd(), text);
            check(row.valueStart(), row.valueEnd(), text);
        }
    }

    /** Text without links and rows. */
    public static SpannedText of(String text) {
        return new SpannedText(text, List.of(), List.of());
    }

    private static void check(int start, int end, String text) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException(
                    "span " + start + ".." + end + " does not lie within a text of " + text.length());
        }
    }
}
