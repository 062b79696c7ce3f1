package dev.taskloom.environments.search.browsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of a page, in parts short enough to be shown to a model however long the page is.
 *
 * @param url its address
 */
public record PageText(String title, String url, String text) {
    /** Characters of one part at most. */
    public static final int PART_LENGTH = 6_000;

    private static final int AROUND = 200;
    private static final int MOST_EXCERPTS = 8;

    public PageText {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(text, "text");
    }

    /**
     * A part of a page.
     *
     * @param number its number, from 1
     * @param of     how many the page has
     */
    public record Part(int number, int of, String text) {}

    /**
     * Where words stand on a page.
     *
     * @param part    number of the part of the page in which they begin
     * @param excerpt the words with what stands around them
     */
    public record Excerpt(int part, String excerpt) {}

    /** A part of the page; empty when it has no such part. */
    public Optional<Part> part(int number) {
        List<Integer> starts = starts();
        if (number < 1 || number > starts.size()) {
            return Optional.empty();
        }
        int end = number < starts.size() ? starts.get(number) : text.length();
        return Optional.of(new Part(number, starts.size(), text.substring(starts.get(number - 1), end).strip()));
    }

    /** Where the words stand on the page, whatever their case; the first {@value #MOST_EXCERPTS} places. */
    public List<Excerpt> find(String words) {
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Integer> starts = starts();
        List<Excerpt> excerpts = new ArrayList<>();
        int at = indexOf(wanted, 0);
        while (at >= 0 && excerpts.size() < MOST_EXCERPTS) {
            int begin = at;
            int from = Math.max(0, at - AROUND);
            int to = Math.min(text.length(), at + wanted.length() + AROUND);
            int part = (int) starts.stream().filter(start -> start <= begin).count();
            excerpts.add(new Excerpt(part, oneLine(text.substring(from, to))));
            at = indexOf(wanted, to);
        }
        return List.copyOf(excerpts);
    }

    /** Where the parts begin: at paragraphs where there are any. */
    private List<Integer> starts() {
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

    private int indexOf(String words, int from) {
        for (int at = from; at + words.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, words, 0, words.length())) {
                return at;
            }
        }
        return -1;
    }

    /** The same without line breaks and repeated blanks. */
    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
