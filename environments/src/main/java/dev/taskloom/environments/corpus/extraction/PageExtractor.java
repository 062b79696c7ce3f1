package dev.taskloom.environments.corpus.extraction;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.RawPage;
import dev.taskloom.environments.corpus.SetAside;
import dev.taskloom.schemas.Sha256;

/**
 * Turns raw pages into documents.
 *
 * <p>Whatever a page holds, the answer is a document or a reason: {@code page-too-large}, {@code too-many-tags},
 * {@code no-text}, {@code malformed-html}, {@code malformed-wikitext}. Time is linear in the size of the page (n log n
 * in the number of its links), nothing recurses, and the answer depends on the page alone. Thread-safe.
 */
public final class PageExtractor {
    private static final int LONGEST_FIRST_LINE = 120;

    private final WikitextReading wikitext;
    private final Limits limits;
    private final LanguageDetector detector = LanguageDetector.standard();

    /**
     * What a page may cost.
     *
     * @param maxSize bytes of an HTML page, characters of another one
     * @param maxTags {@code <} characters of an HTML page: each can become an element of some 100 bytes
     */
    public record Limits(int maxSize, int maxTags) {
        public Limits {
            if (maxSize < 1 || maxTags < 1) {
                throw new IllegalArgumentException("limits must be positive: " + maxSize + ", " + maxTags);
            }
        }

        /** 32 MiB and a million tags, which a heap of 1 GiB holds. */
        public static Limits standard() {
            return new Limits(32 << 20, 1_000_000);
        }
    }

    /** Extractor with the standard limits. */
    public PageExtractor(WikitextReading wikitext) {
        this(wikitext, Limits.standard());
    }

    public PageExtractor(WikitextReading wikitext, Limits limits) {
        this.wikitext = Objects.requireNonNull(wikitext, "wikitext");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /** The document of {@code page}, or why there is none. */
    public Extraction extract(RawPage page) {
        return switch (page.content()) {
            case RawPage.Content.Html(byte[] bytes, String charset) -> html(page, bytes, charset);
            case RawPage.Content.PlainText(String text) -> plainText(page, text);
            case RawPage.Content.Wikitext(String markup) -> wikitext(page, markup);
        };
    }

    private Extraction html(RawPage page, byte[] bytes, String charset) {
        if (bytes.length > limits.maxSize()) {
            return tooLarge(page, bytes.length, "bytes");
        }
        HtmlDecoder.Decoded decoded = HtmlDecoder.decode(bytes, charset);
        int tags = tags(decoded.text());
        if (tags > limits.maxTags()) {
            return unusable(page, "too-many-tags",
                    "the page holds " + tags + " tags, more than the limit of " + limits.maxTags());
        }
        HtmlPage read;
        try {
            read = HtmlPage.read(decoded.text(), page.url(), page.title());
        } catch (IllegalArgumentException e) {
            // jsoup's validation; a page is hostile, and one of them must not end the run.
            return unusable(page, "malformed-html", "the HTML cannot be parsed: " + e.getMessage());
        }
        return finish(page, read, decoded.repairs());
    }

    private static int tags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }

    private Extraction plainText(RawPage page, String text) {
        if (text.length() > limits.maxSize()) {
            return tooLarge(page, text.length(), "characters");
        }
        SpannedText canonical = CanonicalText.of(SpannedText.of(text));
        String title = page.title().isEmpty() ? firstLine(canonical.text()) : page.title();
        return finish(page, new HtmlPage(canonical, title, List.of(), "", ""), Set.of());
    }

    private Extraction wikitext(RawPage page, String markup) {
        if (markup.length() > limits.maxSize()) {
            return tooLarge(page, markup.length(), "characters");
        }
        SpannedText canonical;
        try {
            canonical = CanonicalText.of(wikitext.read(page, markup));
        } catch (IllegalArgumentException e) {
            return unusable(page, "malformed-wikitext", "the markup cannot be read: " + e.getMessage());
        }
        return finish(page, new HtmlPage(canonical, page.title(), List.of(), "", ""), Set.of());
    }

    private Extraction finish(RawPage page, HtmlPage read, Set<Repair> repairs) {
        String text = read.text().text();
        if (text.isEmpty()) {
            return unusable(page, "no-text", "the page holds no text");
        }
        String language = page.language().isEmpty() ? detector.language(text, read.language()) : page.language();
        String title = CanonicalText.line(read.title());
        return new Extraction.Extracted(new Document(Sha256.hex(text), page.url(), title, text, read.text().links(),
                read.text().rows(), page.aliases(), read.sameAs(), language,
                page.licence().isEmpty() ? read.licence() : page.licence(), page.fetched()), repairs);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.length() <= LONGEST_FIRST_LINE ? line : "";
    }

    private Extraction tooLarge(RawPage page, int size, String unit) {
        return unusable(page, "page-too-large",
                "the page has " + size + " " + unit + ", more than the limit of " + limits.maxSize());
    }

    private static Extraction unusable(RawPage page, String reason, String detail) {
        return new Extraction.Unusable(new SetAside(page.origin(), reason, detail));
    }
}
