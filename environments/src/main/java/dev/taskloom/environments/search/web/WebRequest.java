package dev.taskloom.environments.search.web;

import dev.taskloom.environments.search.browsing.Browser;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import java.util.Objects;
import java.util.SortedMap;

/**
 * What is asked of a web.
 *
 * @param what words to look for, or an address
 */
record WebRequest(Kind kind, String what) {
    /** More would not be words to look for, and no backend takes them. */
    static final int LONGEST_QUERY = 300;

    enum Kind {
        SEARCH, PAGE
    }

    WebRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
    }

    /** A search for these words; those beyond {@value #LONGEST_QUERY} characters are left out. */
    static WebRequest search(String query) {
        return new WebRequest(Kind.SEARCH, Wording.line(query, LONGEST_QUERY));
    }

    static WebRequest page(String url) {
        return new WebRequest(Kind.PAGE, Wording.whole(Browser.withoutFragment(url)));
    }

    private record Keyed(WebRequest request, SortedMap<String, String> backend) {}

    /** Under what its answer is kept: content alone, and who was asked. */
    String key(SortedMap<String, String> backend) {
        return Sha256.hex(Json.canonicalBytes(new Keyed(this, backend)));
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SEARCH -> "a search for \"" + what + "\"";
            case PAGE -> "the page at " + Wording.line(what, 200);
        };
    }
}
