package dev.taskloom.environments.corpus;

import java.util.List;
import java.util.Objects;

/**
 * One page as a reader found it, before extraction; everything in it is hostile.
 *
 * @param origin   where it stands: file and record, for error messages
 * @param url      address of the page; readers make one up from the relative path where the format has none
 * @param title    title the format gives, empty when extraction must find it
 * @param content  the page in one of the forms extraction understands
 * @param aliases  other titles that redirect to this page
 * @param language ISO 639-1 code the format gives, empty when it must be detected
 * @param licence  SPDX-like licence name, empty when unknown
 * @param fetched  ISO-8601 time of the fetch, empty when unknown
 */
public record RawPage(Origin origin, String url, String title, Content content, List<String> aliases, String language,
        String licence, String fetched) {
    public RawPage {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(content, "content");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(fetched, "fetched");
    }

    /** The forms a page can come in. */
    public sealed interface Content {

        /** HTML bytes with the charset the transport declared, empty when it declared none. */
        record Html(byte[] bytes, String declaredCharset) implements Content {}

        /** MediaWiki markup. */
        record Wikitext(String markup) implements Content {}

        /** Text that needs no extraction; paragraphs are separated by blank lines. */
        record PlainText(String text) implements Content {}
    }
}
