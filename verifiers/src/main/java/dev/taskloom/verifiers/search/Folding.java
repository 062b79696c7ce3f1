package dev.taskloom.verifiers.search;

import java.text.Normalizer;

/** Brings texts into the form in which the mechanisms compare them: case, diacritics and punctuation do not count. */
final class Folding {
    private static final int ASCII = 128;

    private Folding() {}

    /** Words of a text, folded, each with one blank before and after; a single blank when it has none. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 2).append(' ');
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) < ASCII) {
            plain++;
        }
        if (plain == text.length()) {
            append(text, folded);
        } else {
            append(Normalizer.normalize(text, Normalizer.Form.NFKD), folded);
        }
        if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
        return folded.toString();
    }

    private static void append(String text, StringBuilder folded) {
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < ASCII) {
                if (c >= 'A' && c <= 'Z') {
                    folded.append((char) (c + ('a' - 'A')));
                } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    folded.append((char) c);
                } else {
                    gap(folded);
                }
            } else if (isMark(c)) {
                continue;
            } else if (Character.isLetter(c) || isNumber(c)) {
                folded.appendCodePoint(Character.toLowerCase(c));
            } else {
                gap(folded);
            }
        }
    }

    private static void gap(StringBuilder folded) {
        if (folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
