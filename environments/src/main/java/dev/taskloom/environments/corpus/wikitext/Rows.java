package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.Document;
import java.util.ArrayList;
import java.util.List;

/** Rows that wait to be written behind the prose. */
final class Rows {
    /** A page with more is data, not a page, and they would crowd out the prose. */
    private static final int MAX_ROWS = 2000;
    private static final int MAX_LABEL = 120;
    private static final int MAX_VALUE = 600;

    private record Waiting(Document.RowKind kind, String label, TextOut value) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private boolean inLead = true;

    /** Adds a row, unless it says nothing or is too long to be one fact. */
    void add(Document.RowKind kind, String label, TextOut value) {
        value.finish();
        boolean fits = label.length() <= MAX_LABEL && value.length() <= MAX_VALUE && waiting.size() < MAX_ROWS;
        if (fits && !label.isBlank() && !value.isEmpty() && !label.contains("\n")) {
            waiting.add(new Waiting(kind, label, value));
        }
    }

    /** Whether infoboxes are about the page: those in a section are about what the section is about. */
    boolean infoboxesCount() {
        return inLead;
    }

    void endLead() {
        inLead = false;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Writes one row a line. */
    void write(TextOut out, List<Document.Row> places) {
        String separator = "";
        for (Waiting row : waiting) {
            out.raw(separator);
            separator = "\n";
            int label = out.length();
            out.raw(row.label() + ": ");
            int value = out.splice(row.value());
            places.add(new Document.Row(row.kind(), label, label + row.label().length(), value, out.length()));
        }
    }
}
