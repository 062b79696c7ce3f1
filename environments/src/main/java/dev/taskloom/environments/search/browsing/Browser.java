package dev.taskloom.environments.search.browsing;

import java.util.List;

/**
 * Pages that an agent may search and look at.
 *
 * <p>The same request always gives the same result. Texts of pages are hostile: whoever shows them to a model marks them
 * as data. Safe to share between threads.
 */
public interface Browser {
    /** Pages of one search at most. */
    int MOST_HITS = 10;

    /** A page that a search found, with the words that it was found by. */
    record Hit(String title, String url, String snippet) {}

    /** What stands at an address. */
    sealed interface Lookup {
        /** A page. */
        record Found(PageText page) implements Lookup {}

        /** None that can be read, and why, in words for whoever asked. */
        record Missing(String reason) implements Lookup {}
    }

    /** The best pages for a query, best first, each once; at most {@value #MOST_HITS}. */
    List<Hit> search(String query, int limit);

    /** The page at an address; what stands behind a {@code #} is left out of account. */
    Lookup page(String url);

    /** An address without what stands behind a {@code #}. */
    static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return (fragment < 0 ? url : url.substring(0, fragment)).strip();
    }
}
