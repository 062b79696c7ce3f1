package dev.taskloom.environments.corpus.extraction;

import java.util.ArrayList;
import java.util.List;

import dev.taskloom.environments.corpus.Document;

/**
 * Puts a text together piece by piece and keeps the spans of its links and rows.
 *
 * <p>Pieces are appended as they are; {@link #build} brings the whole into canonical form. Not thread-safe.
 */
public final class SpanAssembler {
    private final StringBuilder text = new StringBuilder();
    private final List<Document.Link> links = new ArrayList<>();
    private final List<Document.Row> rows = new ArrayList<>();

    /** Starts a new paragraph; without effect at the start of the text and right after another one. */
    public SpanAssembler paragraph() {
        return separate("\n\n");
    }

    /** Starts a new line; without effect at the start of a line. */
    public SpanAssembler line() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? this : separate("\n");
    }

    private SpanAssembler separate(String separator) {
        int at = text.length() - separator.length();
        if (!text.isEmpty() && (at < 0 || text.indexOf(separator, at) < 0)) {
            text.append(separator);
        }
        return this;
    }

    /** Appends text. */
    public SpanAssembler text(CharSequence piece) {
        text.append(piece);
        return this;
    }

    /** Appends the anchor of a link to {@code target}, an absolute URL without fragment. */
    public SpanAssembler link(CharSequence anchor, String target) {
        int start = text.length();
        text.append(anchor);
        links.add(new Document.Link(start, text.length(), target));
        return this;
    }

    /** Appends text with its own spans. */
    public SpanAssembler piece(SpannedText piece) {
        int shift = text.length();
        text.append(piece.text());
        for (Document.Link link : piece.links()) {
            links.add(new Document.Link(link.start() + shift, link.end() + shift, link.target()));
        }
        for (Document.Row row : piece.rows()) {
            rows.add(new Document.Row(row.kind(), row.labelStart() + shift, row.labelEnd() + shift,
                    row.valueStart() + shift, row.valueEnd() + shift));
        }
        return this;
    }

    /** Appends a row as a line of its own, {@code Label: value}. */
    public SpanAssembler row(Document.RowKind kind, SpannedText label, SpannedText value) {
        line();
        int labelStart = text.length();
        piece(label);
        int labelEnd = text.length();
        text.append(": ");
        int valueStart = text.length();
        piece(value);
        rows.add(new Document.Row(kind, labelStart, labelEnd, valueStart, text.length()));
        return this;
    }

    /** The canonical form of what was appended. */
    public SpannedText build() {
        return CanonicalText.of(new SpannedText(text.toString(), links, rows));
    }
}
