package dev.taskloom.pipelines.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * JSON escapes under which no text can end the script element it stands in.
 *
 * <p>{@code <}, {@code >} and {@code &} become {@code \}{@code u00XX}; so do the two line separators that JSON allows in
 * a string and older JavaScript does not.
 */
final class HtmlSafeEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private final int[] ascii;

    HtmlSafeEscapes() {
        ascii = standardAsciiEscapesForJSON();
        ascii['<'] = ESCAPE_CUSTOM;
        ascii['>'] = ESCAPE_CUSTOM;
        ascii['&'] = ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
        return switch (character) {
            case '<', '>', '&', LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> new SerializedString(
                    "\\u%04x".formatted(character));
            default -> null;
        };
    }
}
