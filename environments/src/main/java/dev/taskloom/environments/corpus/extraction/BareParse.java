package dev.taskloom.environments.corpus.extraction;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;

/** Nothing but the parse of a page: the measure of what extraction adds to it. */
public final class BareParse {
    private BareParse() {}

    /** The number of elements in a page of UTF-8. */
    public static int elements(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8)).getAllElements().size();
    }
}
