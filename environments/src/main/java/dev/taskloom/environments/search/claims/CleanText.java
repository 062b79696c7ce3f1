package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a page as patterns see it: without parentheses, with usual spacing, and traceable to the page.
 *
 * <p>Spaces that extraction left inside words ({@code Saxe- Merseburg}, {@code D' Alessandro}) are dropped, runs of white
 * space become one space. In {@link #masked()} letters between quotation marks are replaced, so that the wording of a
 * title is never read as a statement; both forms have the same length.
 */
final class CleanText {
    private static final char MASK = '\u25A1';

    private final StringBuilder plain = new StringBuilder();
    private int[] map;
    private String masked;
    private String text;
    private final List<Parenthesis> parentheses = new ArrayList<>();

    /** What stood between two round brackets: where in the clean text, and its span on the page, brackets excluded. */
    record Parenthesis(int position, int start, int end) {}

    private CleanText(int capacity) {
        map = new int[capacity];
    }

    static CleanText of(String source, int start, int end) {
        return build(source, start, end, true);
    }

    static CleanText withParentheses(String source, int start, int end) {
        return build(source, start, end, false);
    }

    private static CleanText build(String source, int start, int end, boolean dropParentheses) {
        CleanText clean = new CleanText(end - start + 1);
        clean.fill(source, start, end, dropParentheses);
        clean.text = clean.plain.toString();
        clean.masked = mask(clean.text);
        return clean;
    }

    /** The clean text, quotations as they are. */
    String plain() {
        return text;
    }

    /** The clean text, letters inside quotation marks replaced. */
    String masked() {
        return masked;
    }

    List<Parenthesis> parentheses() {
        return parentheses;
    }

    /** Where the clean span begins on the page. */
    int rawStart(int index) {
        return map[index];
    }

    /** Where the character of the page stands in the clean text, or the first one behind it that stands there. */
    int cleanIndex(int raw) {
        int at = Arrays.binarySearch(map, 0, text.length(), raw);
        return at >= 0 ? at : -at - 1;
    }

    /** Where the clean span that ends before {@code index} ends on the page. */
    int rawEnd(int index) {
        return map[index - 1] + 1;
    }

    private void fill(String source, int start, int end, boolean dropParentheses) {
        boolean space = false;
        int unclosedFrom = end;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' || c == '\u200B') {
                space = true;
                continue;
            }
            if (dropParentheses && (c == '(' || c == '[') && i < unclosedFrom) {
                int close = closing(source, i, end);
                if (close > 0) {
                    parentheses.add(new Parenthesis(plain.length(), i + 1, close));
                    space = true;
                    i = close;
                    continue;
                }
                // Searching again from every later bracket would take quadratic time and find nothing either.
                unclosedFrom = i;
            }
            if (space && plain.length() > 0 && keepsSpace(source, i, end, c)) {
                append(' ', i - 1);
            }
            if (!space && dateFollowsYear(source, i, end)) {
                append('\u2013', i);
            }
            space = false;
            append(c, i);
        }
    }

    /** Extraction loses some dashes: "1916May 5, 2002", "183127 October 1888". */
    private boolean dateFollowsYear(String source, int at, int end) {
        int length = plain.length();
        if (length < 6 || !isDigit(plain.charAt(length - 1)) || plain.charAt(length - 5) != ' ' || at + 2 >= end) {
            return false;
        }
        for (int i = length - 4; i < length; i++) {
            if (!isDigit(plain.charAt(i))) {
                return false;
            }
        }
        int i = at;
        while (i < end && i - at < 3 && isDigit(source.charAt(i))) {
            i++;
        }
        boolean day = i > at && i - at < 3 && i + 3 < end && source.charAt(i) == ' ';
        int month = i > at ? i + 1 : at;
        return (day || i == at) && month + 2 < end && Character.isUpperCase(source.charAt(month))
                && Character.isLowerCase(source.charAt(month + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void append(char c, int at) {
        if (plain.length() == map.length) {
            map = Arrays.copyOf(map, map.length * 2);
        }
        map[plain.length()] = at;
        plain.append(c);
    }

    private boolean keepsSpace(String source, int at, int end, char next) {
        int length = plain.length();
        char last = plain.charAt(length - 1);
        if (next == ',' || next == '.' || next == ';' || next == ')') {
            return false;
        }
        if (last == '(') {
            return false;
        }
        if (last == '-' && length > 1 && Character.isLetter(plain.charAt(length - 2)) && Character.isLetter(next)) {
            return false;
        }
        boolean possessive = (next == '\'' || next == '\u2019') && at + 1 < end && source.charAt(at + 1) == 's'
                && (at + 2 >= end || !Character.isLetter(source.charAt(at + 2)));
        if (possessive) {
            return false;
        }
        boolean elision = (last == '\'' || last == '\u2019') && length > 1
                && "DOLdl".indexOf(plain.charAt(length - 2)) >= 0
                && (length == 2 || !Character.isLetter(plain.charAt(length - 3))) && Character.isUpperCase(next);
        return !elision;
    }

    private static int closing(String source, int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            char c = source.charAt(i);
            if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static String mask(String text) {
        char[] chars = null;
        int from = 0;
        while (true) {
            int open = nextQuote(text, from);
            if (open < 0) {
                break;
            }
            int close = nextQuote(text, open + 1);
            if (chars == null) {
                chars = text.toCharArray();
            }
            // An unpaired quotation mark may open anywhere: nothing after it is trusted.
            int stop = close < 0 ? text.length() : close;
            for (int i = open + 1; i < stop; i++) {
                if (Character.isLetterOrDigit(chars[i])) {
                    chars[i] = MASK;
                }
            }
            if (close < 0) {
                break;
            }
            from = close + 1;
        }
        return chars == null ? text : new String(chars);
    }

    private static int nextQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"', '\u201C', '\u201D', '\u00AB', '\u00BB', '\u201E' -> {
                    return i;
                }
                default -> {
                    // An ordinary character.
                }
            }
        }
        return -1;
    }
}
