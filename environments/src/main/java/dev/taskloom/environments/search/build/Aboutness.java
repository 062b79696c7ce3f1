package dev.taskloom.environments.search.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which entity each URL is about.
 *
 * <p>A page that repeats another, or declares to be about the same thing as another page of the corpus, shares its
 * entity; so does a redirect to it.
 */
final class Aboutness {
    /** A longer chain of {@code sameAs} or redirects leads nowhere. */
    private static final int CHAIN_LIMIT = 8;

    private final Map<String, String> about = new HashMap<>();
    private final Set<String> pages = new HashSet<>();

    private Aboutness() {}

    /** The entity id of every page and redirect that leads to a page. */
    static Map<String, String> entities(DuplicateSearch duplicates, List<RedirectNote> redirects) {
        Aboutness aboutness = new Aboutness();
        aboutness.pages(duplicates);
        for (RedirectNote redirect : sorted(redirects)) {
            aboutness.about.putIfAbsent(redirect.fromUrl(), redirect.toUrl());
        }
        Map<String, String> entityByUrl = new HashMap<>();
        for (String url : aboutness.about.keySet()) {
            aboutness.primary(url).ifPresent(primary -> entityByUrl.put(url, PageRoster.entityId(primary)));
        }
        return entityByUrl;
    }

    private void pages(DuplicateSearch duplicates) {
        List<PageNote> unique = duplicates.unique();
        Map<String, String> representatives = duplicates.representatives();
        for (PageNote note : unique) {
            about.put(note.url(), note.url());
            pages.add(note.url());
        }
        for (PageNote note : unique) {
            String twin = representatives.get(note.url());
            if (twin != null) {
                about.put(note.url(), twin);
            } else {
                note.sameAs()
                        .stream()
                        .filter(url -> about.containsKey(url) && !url.equals(note.url()))
                        .min(Comparator.naturalOrder())
                        .ifPresent(url -> about.put(note.url(), url));
            }
        }
    }

    private Optional<String> primary(String url) {
        String current = url;
        for (int step = 0; step < CHAIN_LIMIT; step++) {
            String next = about.get(current);
            if (next == null || next.equals(current)) {
                return Optional.of(current).filter(pages::contains);
            }
            current = next;
        }
        return smallestOfLoop(current).or(() -> Optional.of(url)).filter(pages::contains);
    }

    /** The page that stands for pages that name each other in a circle. */
    private Optional<String> smallestOfLoop(String start) {
        String smallest = start;
        String current = start;
        for (int step = 0; step < CHAIN_LIMIT; step++) {
            current = about.get(current);
            if (current == null) {
                return Optional.empty();
            }
            if (current.equals(start)) {
                return Optional.of(smallest);
            }
            smallest = current.compareTo(smallest) < 0 ? current : smallest;
        }
        return Optional.empty();
    }

    /** Titles that lead to each URL, in a fixed order. */
    static Map<String, List<String>> titles(List<RedirectNote> redirects) {
        Map<String, List<String>> titles = new HashMap<>();
        for (RedirectNote redirect : sorted(redirects)) {
            titles.computeIfAbsent(redirect.toUrl(), k -> new ArrayList<>()).add(redirect.fromTitle());
        }
        return titles;
    }

    private static List<RedirectNote> sorted(List<RedirectNote> redirects) {
        List<RedirectNote> ordered = new ArrayList<>(redirects);
        ordered.sort(Comparator.comparing(RedirectNote::fromUrl).thenComparing(RedirectNote::toUrl));
        return ordered;
    }
}
