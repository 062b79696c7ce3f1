package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.duplicates.MinHash;
import dev.taskloom.schemas.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which pages count and which entity each page is about.
 *
 * <p>Of pages with one URL the first in input order counts; of pages with the same text, or nearly the same
 * (estimated Jaccard of at least {@value #NEAR_DUPLICATE} over word 5-grams), the one with the shortest and then
 * smallest URL. The rest are collapsed into it and are no sources of their own. A page that declares to be about the
 * same thing as another page of the corpus shares its entity. Holds about 400 bytes a page.
 */
public final class PageRoster {
    private static final double NEAR_DUPLICATE = 0.9;
    /** A chain of {@code sameAs} or redirects longer than this is taken for a loop. */
    private static final int CHAIN_LIMIT = 8;
    private static final int ENTITY_ID_DIGITS = 16;

    private final Map<String, String> entityByUrl;
    private final Map<String, List<String>> redirectTitles;
    private final Map<PageKey, String> collapsed;

    private PageRoster(Map<String, String> entityByUrl, Map<String, List<String>> redirectTitles,
            Map<PageKey, String> collapsed) {
        this.entityByUrl = entityByUrl;
        this.redirectTitles = redirectTitles;
        this.collapsed = collapsed;
    }

    private record PageKey(int split, int ordinal) {}

    /** The roster of all pages and redirects, in any order. */
    public static PageRoster of(List<PageNote> notes, List<RedirectNote> redirects) {
        List<PageNote> ordered = new ArrayList<>(notes);
        ordered.sort(Comparator.comparingInt(PageNote::split).thenComparingInt(PageNote::ordinal));
        Map<PageKey, String> collapsed = new HashMap<>();
        Map<String, PageNote> byUrl = new HashMap<>();
        for (PageNote note : ordered) {
            PageNote first = byUrl.putIfAbsent(note.url(), note);
            if (first != null) {
                String reason = first.document().equals(note.document()) ? "duplicate-page" : "duplicate-url";
                collapsed.put(new PageKey(note.split(), note.ordinal()), reason);
            }
        }
        List<PageNote> unique = new ArrayList<>(byUrl.values());
        unique.sort(Comparator.<PageNote>comparingInt(n -> n.url().length()).thenComparing(PageNote::url));
        Map<String, String> representative = collapse(unique, collapsed);
        return new PageRoster(entities(unique, representative, redirects), titles(redirects), collapsed);
    }

    private static Map<String, String> collapse(List<PageNote> unique, Map<PageKey, String> collapsed) {
        Map<String, String> representative = new HashMap<>();
        Map<String, PageNote> byText = new HashMap<>();
        Map<Long, List<PageNote>> bands = new HashMap<>();
        for (PageNote note : unique) {
            PageNote twin = byText.putIfAbsent(note.document(), note);
            String reason = "duplicate-text";
            if (twin == null && note.sketch().length > 0) {
                twin = nearDuplicate(note, bands);
                reason = "near-duplicate";
            }
            if (twin != null) {
                representative.put(note.url(), twin.url());
                collapsed.put(new PageKey(note.split(), note.ordinal()), reason);
            } else if (note.sketch().length > 0) {
                for (int band = 0; band < MinHash.BANDS; band++) {
                    bands.computeIfAbsent(MinHash.bandKey(note.sketch(), band), k -> new ArrayList<>(1)).add(note);
                }
            }
        }
        return representative;
    }

    private static PageNote nearDuplicate(PageNote note, Map<Long, List<PageNote>> bands) {
        PageNote best = null;
        double bestSimilarity = NEAR_DUPLICATE;
        for (int band = 0; band < MinHash.BANDS; band++) {
            for (PageNote other : bands.getOrDefault(MinHash.bandKey(note.sketch(), band), List.of())) {
                double similarity = MinHash.similarity(note.sketch(), other.sketch());
                if (similarity > bestSimilarity || (similarity == bestSimilarity && best == null)) {
                    best = other;
                    bestSimilarity = similarity;
                }
            }
        }
        return best;
    }

    private static Map<String, String> entities(List<PageNote> unique, Map<String, String> representative,
            List<RedirectNote> redirects) {
        Map<String, String> about = new HashMap<>();
        for (PageNote note : unique) {
            about.put(note.url(), note.url());
        }
        for (PageNote note : unique) {
            String twin = representative.get(note.url());
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
        for (RedirectNote redirect : sorted(redirects)) {
            about.putIfAbsent(redirect.fromUrl(), redirect.toUrl());
        }
        Map<String, String> entityByUrl = new HashMap<>();
        for (String url : about.keySet()) {
            primary(url, about).ifPresent(primary -> entityByUrl.put(url, entityId(primary)));
        }
        return entityByUrl;
    }

    private static Optional<String> primary(String url, Map<String, String> about) {
        String current = url;
        for (int step = 0; step < CHAIN_LIMIT; step++) {
            String next = about.get(current);
            if (next == null) {
                return Optional.empty();
            }
            if (next.equals(current)) {
                return Optional.of(current);
            }
            current = next;
        }
        // A loop of pages that name each other: the smallest URL stands for all of them.
        String smallest = current;
        for (int step = 0; step < CHAIN_LIMIT; step++) {
            current = about.get(current);
            smallest = current.compareTo(smallest) < 0 ? current : smallest;
        }
        return Optional.of(smallest);
    }

    private static Map<String, List<String>> titles(List<RedirectNote> redirects) {
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

    /** The id of the entity whose primary page has that URL. */
    public static String entityId(String primaryUrl) {
        return Sha256.hex(primaryUrl).substring(0, ENTITY_ID_DIGITS);
    }

    /** The entity a page or redirect of that URL is about; empty when the corpus has no such page. */
    public Optional<String> entityAt(String url) {
        return Optional.ofNullable(entityByUrl.get(url));
    }

    /** True if the page at that URL is the one its entity is named by. */
    public boolean isPrimary(String url) {
        return entityId(url).equals(entityByUrl.get(url));
    }

    /** Titles that redirect to the page at that URL. */
    public List<String> redirectTitles(String url) {
        return redirectTitles.getOrDefault(url, List.of());
    }

    /** Why the page does not count; empty when it does. */
    public Optional<String> collapsed(int split, int ordinal) {
        return Optional.ofNullable(collapsed.get(new PageKey(split, ordinal)));
    }

    /** How many pages were collapsed, by reason. */
    public SortedMap<String, Long> collapsedByReason() {
        SortedMap<String, Long> counts = new TreeMap<>();
        collapsed.values().forEach(reason -> counts.merge(reason, 1L, Long::sum));
        return counts;
    }
}
