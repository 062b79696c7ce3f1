package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.util.ArrayList;
import java.util.List;

/** Pages made for a test, and what is read from them in a form that is easy to write down. */
final class Pages {
    private static final ClaimReader READER = new ClaimReader();

    private Pages() {}

    static Document page(String title, String text, String language) {
        return new Document(title, "https://example.org/" + title.replace(' ', '_'), title, text, List.of(), List.of(),
                List.of(), List.of(), language, "", "");
    }

    /** A page whose rows are written one a line behind the prose: {@code Label: value}. */
    static Document withRows(String title, String prose, List<String> rows, String language) {
        StringBuilder text = new StringBuilder(prose).append('\n');
        List<Document.Row> spans = new ArrayList<>();
        for (String row : rows) {
            int start = text.append('\n').length();
            int colon = row.indexOf(": ");
            text.append(row);
            spans.add(new Document.Row(Document.RowKind.INFOBOX, start, start + colon, start + colon + 2,
                    text.length()));
        }
        return new Document(title, "https://example.org/" + title, title, text.toString(), List.of(), spans, List.of(),
                List.of(), language, "", "");
    }

    /** A page on which each of the names is a hyperlink where it stands first; targets are made from the names. */
    static Document withLinks(String title, String text, String... names) {
        List<Document.Link> links = new ArrayList<>();
        for (String name : names) {
            int at = text.indexOf(name);
            links.add(new Document.Link(at, at + name.length(), "https://example.org/" + name.replace(' ', '_')));
        }
        Document plain = page(title, text, "en");
        return new Document(plain.id(), plain.url(), title, text, links, List.of(), List.of(), List.of(), "en", "", "");
    }

    /** Claims as {@code subject predicate object}; the page's topic is {@code *}. */
    static List<String> claims(Document page) {
        return READER.read(page).claims().stream()
                .map(c -> side(c.subject()) + " " + c.predicate().wireName() + " " + side(c.object())).toList();
    }

    static List<String> claims(String title, String text) {
        return claims(page(title, text, "en"));
    }

    /** The claims of one relation, as their other side only. */
    static List<String> values(Document page, String relation) {
        return READER.read(page).claims().stream().filter(c -> c.predicate().wireName().equals(relation))
                .map(c -> c.object() instanceof Argument.Topic ? side(c.subject()) : side(c.object())).toList();
    }

    static String side(Argument argument) {
        return switch (argument) {
            case Argument.Topic topic -> "*";
            case Argument.Literal literal -> literal.value().label();
            case Argument.Mention mention -> mention.surface();
        };
    }

    static EntityCard card(Document page) {
        return EntityCard.of(page.url(), page, READER.read(page));
    }
}
