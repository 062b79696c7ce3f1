package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.RawPage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An HTML file, wherever it was found. */
final class HtmlPage {
    private HtmlPage() {}

    /** Reports the file as a page, or says why it is none. */
    static void report(Origin origin, String path, byte[] bytes, PageSink sink) {
        if (bytes.length == 0) {
            sink.setAside(ReadFailure.EMPTY_FILE.of(origin, "the file is empty"));
            return;
        }
        if (isOtherFormat(bytes)) {
            sink.setAside(ReadFailure.UNKNOWN_FORMAT.of(origin, "named as HTML, but the content is of another format"));
            return;
        }
        sink.page(new RawPage(origin, PageUrls.ofFile(path), "", new RawPage.Content.Html(bytes, ""), List.of(), "", "",
                ""));
    }

    /** Only what is surely not HTML: browsers show nearly everything, and so does the extraction. */
    private static boolean isOtherFormat(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("%PDF-") || head.startsWith("\u0089PNG")
                || head.startsWith("GIF8")
                || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("WARC/") || head.startsWith("\u007fELF")) {
            return true;
        }
        // Text in UTF-16 has zeros too, but then every other byte, after a byte order mark as a rule.
        long zeros = head.chars().filter(c -> c == 0).count();
        boolean utf16 = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff") || zeros * 3 > head.length();
        return zeros > 0 && !utf16 && !head.contains("<");
    }
}
