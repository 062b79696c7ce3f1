package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.RawPage;

/** Pages for tests, and what is read from them. */
final class Pages {
    static final String URL = "https://site.example/dir/page.html";
    static final PageExtractor EXTRACTOR = new PageExtractor(WikitextReading.none());

    private Pages() {}

    /** The document of an HTML page in UTF-8 at {@link #URL}. */
    static Document html(String html) {
        return document(extract(html.getBytes(StandardCharsets.UTF_8), ""));
    }

    static Extraction extract(byte[] html, String charset) {
        return EXTRACTOR.extract(raw(new RawPage.Content.Html(html, charset)));
    }

    static RawPage raw(RawPage.Content content) {
        return new RawPage(new Origin("pages.zip", "entry 1"), URL, "", content, List.of(), "", "", "");
    }

    static Document document(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).document();
    }

    static String reason(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Unusable.class);
        return ((Extraction.Unusable) extraction).reason().reason();
    }

    /** Links as {@code anchor -> target}. */
    static List<String> links(Document document) {
        return document.links().stream()
                .map(link -> document.text().substring(link.start(), link.end()) + " -> " + link.target()).toList();
    }

    /** Rows as {@code KIND label = value}, cut out of the text by their spans. */
    static List<String> rows(Document document) {
        String text = document.text();
        return document.rows().stream().map(row -> row.kind() + " " + text.substring(row.labelStart(), row.labelEnd())
                + " = " + text.substring(row.valueStart(), row.valueEnd())).toList();
    }
}
