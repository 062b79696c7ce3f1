package dev.taskloom.pipelines.dataset;

import java.util.Collection;
import java.util.StringJoiner;

/** Text from outside as Markdown that shows it and does nothing else. */
final class MarkdownText {
    private static final int LONGEST = 2_000;

    private MarkdownText() {}

    /** One line of plain text, also within a table cell; longer text is cut and ends in an ellipsis. */
    static String inline(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (isInvisible(c)) {
                escaped.append(' ');
            } else if ("\\`*_{}[]()<>#+!|&~:$".indexOf(c) >= 0) {
                // Character references, because a backslash does not stop a bare URL from becoming a link.
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? escaped.append('…').toString() : escaped.toString();
    }

    /** Content for a code span: whatever could end the span is dropped. */
    static String code(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ._:/@+-]", "");
    }

    /** The names as inline text, or the given word when there are none. */
    static String names(Collection<String> names, String none) {
        if (names.isEmpty()) {
            return none;
        }
        StringJoiner joiner = new StringJoiner(", ");
        names.forEach(name -> joiner.add(inline(name)));
        return joiner.toString();
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
