package dev.taskloom.verifiers.grading;

import java.text.Normalizer;
import java.util.Locale;

/** Characters: what is invisible goes, what deceives is found, compatible forms become one. */
final class PlainText {
    private PlainText() {}

    /** True when the text holds control, reordering, tag or unpaired surrogate characters. */
    static boolean deceives(String text) {
        return text.codePoints().anyMatch(PlainText::deceives);
    }

    private static boolean deceives(int c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.CONTROL && c != 0x85 || type == Character.SURROGATE || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069 || c >= 0xE0000 && c <= 0xE007F;
    }

    /** NFKC without zero-width characters, line ends as {@code \n}, other white space as single spaces of ASCII. */
    static String clean(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            int superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            if (superscript >= 0) {
                // NFKC would read 10² as 102.
                visible.append('^').append((char) ('0' + superscript));
            } else if (c == '\u2028' || c == '\u2029' || c == 0x85 || c == '\r') {
                visible.append(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else {
                visible.append(c);
            }
        }
        String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        StringBuilder spaced = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            spaced.append(c == '\t' || Character.isSpaceChar(c) ? ' ' : c);
        }
        return spaced.toString();
    }

    private static boolean isInvisible(char c) {
        return c >= 0x200B && c <= 0x200F || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF || c == 0xAD || c == 0x34F
                || c >= 0xFE00 && c <= 0xFE0F || c == 0x180E || c == 0x61C;
    }

    /** Lower case without diacritics; letters that Unicode does not decompose become their usual ASCII spelling. */
    static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            // Marks outside this block are vowels and voicing signs that tell words apart.
            if (c < 0x300 || c > 0x36F) {
                bare.append(asciiSpelling(c));
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static String asciiSpelling(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ł' -> "l";
            case 'ı' -> "i";
            default -> String.valueOf(c);
        };
    }
}
