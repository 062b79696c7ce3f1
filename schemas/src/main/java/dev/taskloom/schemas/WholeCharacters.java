package dev.taskloom.schemas;

/** Cuts texts where no character is halved: half of one can be written down neither as UTF-8 nor as JSON. */
public final class WholeCharacters {
    private WholeCharacters() {}

    /** The text, or its first {@code most} UTF-16 units, one less if the last would be half a character. */
    public static String head(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
