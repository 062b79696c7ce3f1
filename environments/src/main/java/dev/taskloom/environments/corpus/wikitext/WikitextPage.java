package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.Document;
import java.util.List;
import java.util.Objects;

/**
 * What a page's markup says.
 *
 * @param text  canonical text as {@link Document#text()} wants it, rows included
 * @param links links to articles of the same wiki, by place; they do not overlap
 * @param rows  infobox, definition and table rows, by place
 */
public record WikitextPage(String text, List<Document.Link> links, List<Document.Row> rows) {
    public WikitextPage {
        Objects.requireNonNull(text, "text");
        links = List.copyOf(links);
        rows = List.copyOf(rows);
    }
}
