package dev.taskloom.inference.encoding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is read from stop to stop. */
final class TextCursor {
    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    /**
     * What stood before a stop.
     *
     * @param stop the words it ended at, empty at the end of the text
     */
    record Piece(String text, int start, String stop) {
        boolean isLast() {
            return stop.isEmpty();
        }

        int end() {
            return start + text.length();
        }
    }

    /** Reads up to the nearest of the stops, and over it. */
    Piece until(Pattern stops) {
        int start = at;
        Matcher stop = stops.matcher(text);
        if (stop.find(at)) {
            at = stop.end();
            return new Piece(text.substring(start, stop.start()), start, stop.group());
        }
        at = text.length();
        return new Piece(text.substring(start), start, "");
    }

    int at() {
        return at;
    }

    boolean more() {
        return at < text.length();
    }
}
