package dev.taskloom.schemas;

import java.util.Objects;

/**
 * A place in a document of the snapshot, with the characters that stand there.
 *
 * <p>{@code start} (inclusive) and {@code end} (exclusive) count UTF-16 units of the document's canonical text;
 * {@code quote} is exactly that slice, so whoever holds the snapshot can replay the evidence byte for byte.
 *
 * @param document id of the document: lower-case hex SHA-256 of its canonical text
 * @param url      where the document was fetched from; for people, never used to look it up
 */
public record Citation(String document, String url, int start, int end, String quote) {
    public Citation {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(quote, "quote");
        if (start < 0 || end < start || end - start != quote.length()) {
            throw new IllegalArgumentException(
                    "citation span [" + start + "," + end + ") does not fit its quote of " + quote.length()
                            + " characters");
        }
    }
}
