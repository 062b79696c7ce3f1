package dev.taskloom.environments.search.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Cuts a document's text into passages: whole paragraphs up to about a hundred words, long ones at sentence ends. */
final class PassageSplitter {
    private static final int TARGET = 700;
    private static final int LIMIT = 1_400;

    private PassageSplitter() {}

    record Span(int start, int end) {}

    static List<Span> split(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfPassage(text, start);
            spans.add(new Span(start, end));
            start = end;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        return spans;
    }

    private static int endOfPassage(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int next = text.indexOf("\n", end + 1);
            int paragraphEnd = next < 0 ? text.length() : next;
            if (paragraphEnd - start > LIMIT) {
                return end > start ? end : sentenceEnd(text, start);
            }
            end = paragraphEnd;
            if (end - start >= TARGET) {
                return end;
            }
        }
        return text.length();
    }

    private static int sentenceEnd(String text, int start) {
        int limit = Math.min(text.length(), start + LIMIT);
        int stop = text.lastIndexOf(". ", limit);
        if (stop > start + TARGET / 2) {
            return stop + 1;
        }
        int space = text.lastIndexOf(' ', limit);
        int cut = space > start ? space : limit;
        return cut < text.length() && Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut;
    }
}
