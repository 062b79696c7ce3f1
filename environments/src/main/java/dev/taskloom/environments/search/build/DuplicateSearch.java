package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.duplicates.NearDuplicates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds pages that repeat other pages.
 *
 * <p>Of pages with one URL the first in input order counts; of pages with the same text, or nearly the same, the one
 * with the shortest and then smallest URL.
 */
final class DuplicateSearch {
    private final List<PageNote> pages;
    private final Repeat[] repeats;
    private final List<Integer> unique = new ArrayList<>();

    /** That a page repeats another one. */
    record Repeat(Collapse reason, PageNote of) {}

    /** Looks through all pages, which stand in input order. */
    DuplicateSearch(List<PageNote> pages) {
        this.pages = pages;
        this.repeats = new Repeat[pages.size()];
        sameUrl();
        sameText();
    }

    private void sameUrl() {
        Map<String, PageNote> byUrl = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            PageNote note = pages.get(page);
            PageNote first = byUrl.putIfAbsent(note.url(), note);
            if (first == null) {
                unique.add(page);
            } else {
                repeats[page] = new Repeat(first.document().equals(note.document()) ? Collapse.DUPLICATE_PAGE
                        : Collapse.DUPLICATE_URL, first);
            }
        }
        unique.sort(Comparator.<Integer>comparingInt(page -> pages.get(page).url().length())
                .thenComparing(page -> pages.get(page).url()));
    }

    private void sameText() {
        Map<String, PageNote> byText = new HashMap<>();
        NearDuplicates near = new NearDuplicates();
        List<PageNote> compared = new ArrayList<>();
        for (int page : unique) {
            PageNote note = pages.get(page);
            PageNote twin = byText.putIfAbsent(note.document(), note);
            if (twin != null) {
                repeats[page] = new Repeat(Collapse.DUPLICATE_TEXT, twin);
            } else if (note.sketch().length > 0) {
                int like = near.find(note.sketch());
                if (like < 0) {
                    near.add(note.sketch());
                    compared.add(note);
                } else {
                    repeats[page] = new Repeat(Collapse.NEAR_DUPLICATE, compared.get(like));
                }
            }
        }
    }

    /** Pages with different URLs, the shortest and then smallest URL first. */
    List<PageNote> unique() {
        return unique.stream().map(pages::get).toList();
    }

    /** What the page repeats; {@code null} when it counts. */
    Repeat repeat(int page) {
        return repeats[page];
    }

    /** The pages that stand for others at other URLs, by the URL of those. */
    Map<String, String> representatives() {
        Map<String, String> representatives = new HashMap<>();
        for (int page : unique) {
            if (repeats[page] != null) {
                representatives.put(pages.get(page).url(), repeats[page].of().url());
            }
        }
        return representatives;
    }
}
