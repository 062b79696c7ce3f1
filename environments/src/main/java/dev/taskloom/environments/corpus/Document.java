package dev.taskloom.environments.corpus;

import java.util.List;
import java.util.Objects;

/**
 * One page after extraction.
 *
 * <p>{@code text} is canonical: NFC, {@code \n} line ends, paragraphs separated by one blank line, no other control
 * characters, trimmed. Infobox and table rows stand in it too, after the prose, one row a line as {@code Label: value},
 * so that every claim can cite a span of it. All offsets are UTF-16 units of {@code text}, start inclusive, end
 * exclusive.
 *
 * @param id       lower-case hex SHA-256 of {@code text}'s UTF-8 bytes
 * @param aliases  other titles of the page: redirects to it
 * @param sameAs   URLs the page declares to be about the same thing (canonical link, {@code rel="sameAs"})
 * @param language ISO 639-1 code, {@code und} when it could not be told
 * @param licence  licence name, empty when unknown
 * @param fetched  ISO-8601 time of the fetch, empty when unknown
 */
public record Document(String id, String url, String title, String text, List<Link> links, List<Row> rows,
        List<String> aliases, List<String> sameAs, String language, String licence, String fetched) {
    public Document {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        links = List.copyOf(links);
        rows = List.copyOf(rows);
        aliases = List.copyOf(aliases);
        sameAs = List.copyOf(sameAs);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(fetched, "fetched");
    }

    /** A hyperlink whose anchor is the span; {@code target} is absolute and has no fragment. */
    public record Link(int start, int end, String target) {}

    /** A label and a value that stand in one row of an infobox, definition list or table. */
    public record Row(RowKind kind, int labelStart, int labelEnd, int valueStart, int valueEnd) {}

    /** What a row was read from. */
    public enum RowKind {
        INFOBOX, DEFINITION, TABLE
    }
}
