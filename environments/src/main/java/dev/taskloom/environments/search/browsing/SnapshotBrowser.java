package dev.taskloom.environments.search.browsing;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.snapshot.Passage;
import dev.taskloom.environments.search.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an agent may do with a snapshot: search it, open its pages, and find words on them.
 *
 * <p>The same request always gives the same result, and none is longer than a few thousand characters, however long a page
 * is. Texts of pages are hostile: whoever shows them to a model marks them as data. Safe to share between threads.
 */
public final class SnapshotBrowser {
    /** Pages of one search at most. */
    public static final int MOST_HITS = 10;
    /** Characters of one part of a page at most. */
    public static final int PART_LENGTH = 6_000;

    private static final int SNIPPET = 400;
    private static final int PASSAGES_PER_HIT = 4;
    private static final int AROUND = 200;
    private static final int MOST_EXCERPTS = 8;

    private final Snapshot snapshot;

    public SnapshotBrowser(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A page that a search found, with the words that it was found by. */
    public record Hit(String title, String url, String snippet) {}

    /**
     * A part of a page.
     *
     * @param part  its number, from 1
     * @param parts how many the page has
     */
    public record PagePart(String title, String url, int part, int parts, String text) {}

    /**
     * Where words stand on a page.
     *
     * @param part    number of the part of the page in which they begin
     * @param excerpt the words with what stands around them
     */
    public record Excerpt(int part, String excerpt) {}

    /** The best pages for a query, best first, each once; at most {@value #MOST_HITS}. */
    public List<Hit> search(String query, int limit) {
        int wanted = Math.clamp(limit, 1, MOST_HITS);
        Map<String, Passage> best = new LinkedHashMap<>();
        for (Passage passage : snapshot.passages().search(query, wanted * PASSAGES_PER_HIT)) {
            best.putIfAbsent(passage.document(), passage);
        }
        List<Hit> hits = new ArrayList<>();
        for (Map.Entry<String, Passage> entry : best.entrySet()) {
            if (hits.size() == wanted) {
                break;
            }
            snapshot.document(entry.getKey())
                    .ifPresent(document -> hits.add(new Hit(document.title(), document.url(),
                            oneLine(document.text().substring(entry.getValue().start(),
                                    Math.min(entry.getValue().end(), entry.getValue().start() + SNIPPET))))));
        }
        return List.copyOf(hits);
    }

    /** A part of the page at an address; empty when the snapshot has no such page or the page no such part. */
    public Optional<PagePart> open(String url, int part) {
        return document(url).flatMap(document -> {
            List<Integer> starts = parts(document.text());
            if (part < 1 || part > starts.size()) {
                return Optional.empty();
            }
            int end = part < starts.size() ? starts.get(part) : document.text().length();
            return Optional.of(new PagePart(document.title(), document.url(), part, starts.size(),
                    document.text().substring(starts.get(part - 1), end).strip()));
        });
    }

    /** Where the words stand on the page at an address, whatever their case; empty when there is no such page. */
    public Optional<List<Excerpt>> find(String url, String words) {
        return document(url).map(document -> words.isBlank() ? List.of() : excerpts(document.text(), words.strip()));
    }

    private Optional<Document> document(String url) {
        int fragment = url.indexOf('#');
        String address = (fragment < 0 ? url : url.substring(0, fragment)).strip();
        return snapshot.passages().documentAt(address);
    }

    /** Where the parts begin: at paragraphs where there are any. */
    private static List<Integer> parts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        int start = 0;
        while (text.length() - start > PART_LENGTH) {
            int paragraph = text.lastIndexOf('\n', start + PART_LENGTH - 1);
            int cut = paragraph > start ? paragraph + 1 : start + PART_LENGTH;
            start = Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
            starts.add(start);
        }
        return starts;
    }

    private static List<Excerpt> excerpts(String text, String words) {
        List<Integer> starts = parts(text);
        List<Excerpt> excerpts = new ArrayList<>();
        int at = indexOf(text, words, 0);
        while (at >= 0 && excerpts.size() < MOST_EXCERPTS) {
            int begin = at;
            int from = Math.max(0, at - AROUND);
            int to = Math.min(text.length(), at + words.length() + AROUND);
            int part = (int) starts.stream().filter(start -> start <= begin).count();
            excerpts.add(new Excerpt(part, oneLine(text.substring(from, to))));
            at = indexOf(text, words, to);
        }
        return List.copyOf(excerpts);
    }

    private static int indexOf(String text, String words, int from) {
        for (int at = from; at + words.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, words, 0, words.length())) {
                return at;
            }
        }
        return -1;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
