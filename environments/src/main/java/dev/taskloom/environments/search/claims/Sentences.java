package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into sentences in one pass. */
final class Sentences {
    /** Longer sentences are not read: no fact of ours is worded in that many characters, and bounds keep hostile text cheap. */
    static final int MAX_LENGTH = 1000;

    private static final int MAX_IN_PARENTHESES = 400;

    private Sentences() {}

    /** A sentence with its final mark; {@code closed} is false when the line or the text breaks off before one. */
    record Span(int start, int end, boolean closed) {}

    /** The sentences of {@code text[from, to)} that are not longer than {@link #MAX_LENGTH}. */
    static List<Span> split(String text, int from, int to, Lexicon lexicon) {
        List<Span> spans = new ArrayList<>();
        int start = from;
        int depth = 0;
        int opened = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                add(spans, text, start, i);
                start = i + 1;
                depth = 0;
            } else if (c == '(') {
                depth++;
                opened = i;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else if ((c == '.' || c == '!' || c == '?') && (depth == 0 || i - opened > MAX_IN_PARENTHESES)
                    && endsHere(text, i, to, lexicon)) {
                int end = i + 1;
                if (end < to && isClosingQuote(text.charAt(end))) {
                    end++;
                }
                add(spans, text, start, end);
                start = end;
                depth = 0;
                i = end - 1;
            }
        }
        add(spans, text, start, to);
        return spans;
    }

    private static void add(List<Span> spans, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to - from >= 8 && to - from <= MAX_LENGTH) {
            char last = text.charAt(to - 1);
            boolean closed = last == '.' || last == '!' || last == '?' || isClosingQuote(last);
            spans.add(new Span(from, to, closed));
        }
    }

    private static boolean isClosingQuote(char c) {
        return c == '"' || c == '\u201D' || c == '\u00BB';
    }

    private static boolean endsHere(String text, int dot, int to, Lexicon lexicon) {
        int next = dot + 1;
        boolean ellipsis = text.charAt(dot) == '.' && dot > 1 && text.charAt(dot - 1) == '.'
                && text.charAt(dot - 2) == '.';
        if (ellipsis) {
            return false;
        }
        if (next < to && isClosingQuote(text.charAt(next))) {
            next++;
        }
        if (next >= to) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < to && Character.isWhitespace(text.charAt(next)) && text.charAt(next) != '\n') {
            next++;
        }
        if (next >= to || text.charAt(next) == '\n') {
            return true;
        }
        char following = text.charAt(next);
        if (!Character.isUpperCase(following) && following != '"' && following != '\u201C' && following != '\u00AB'
                && !Character.isDigit(following)) {
            return false;
        }
        return text.charAt(dot) != '.' || !abbreviates(text, dot, next, to, lexicon);
    }

    private static boolean abbreviates(String text, int dot, int next, int to, Lexicon lexicon) {
        int start = dot;
        while (start > 0 && dot - start < 12 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, dot);
        boolean initials = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        if (!initials && !lexicon.has("abbreviations", word)) {
            return false;
        }
        // "World War I. He ..." ends a sentence, "Louis B. Mayer" does not.
        int end = next;
        while (end < to && end - next < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return !lexicon.has("sentence-openers", text.substring(next, end));
    }
}
