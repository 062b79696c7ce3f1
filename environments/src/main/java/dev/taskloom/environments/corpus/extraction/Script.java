package dev.taskloom.environments.corpus.extraction;

import java.util.Set;

/** Scripts by their main Unicode blocks, with the language that uses one alone or nearly so. */
enum Script {
    LATIN(""), CYRILLIC(""), ARABIC(""), DEVANAGARI(""), OTHER(""), GREEK("el"), HEBREW("he", "yi"), ARMENIAN("hy"),
    GEORGIAN("ka"), BENGALI("bn",
            "as"),
    TAMIL("ta"), TELUGU("te"), THAI("th"), HANGUL("ko"), KANA("ja"), HAN("zh", "ja");

    private static final Script[] ALL = values();

    private final String language;
    private final Set<String> others;

    Script(String language, String... others) {
        this.language = language;
        this.others = Set.of(others);
    }

    /** Its language, empty when several share it. */
    String language() {
        return language;
    }

    /** Whether {@code code} is another language written in it. */
    boolean shares(String code) {
        return others.contains(code);
    }

    /** The script of most letters among the first {@code length} characters of the text. */
    static Script of(String text, int length) {
        int[] counts = new int[ALL.length];
        int latin = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                latin += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts[of(c).ordinal()]++;
            }
        }
        counts[LATIN.ordinal()] += latin;
        // Japanese mixes Han and kana, and nothing else uses kana.
        if (counts[KANA.ordinal()] * 10 > counts[HAN.ordinal()]) {
            counts[KANA.ordinal()] += counts[HAN.ordinal()];
            counts[HAN.ordinal()] = 0;
        }
        Script most = LATIN;
        for (Script script : ALL) {
            most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
        }
        return most;
    }

    private static Script of(char c) {
        if (c < 0x370) {
            return LATIN;
        }
        if (c < 0x1100) {
            return c < 0x400 ? GREEK : c < 0x530 ? CYRILLIC : c < 0x590 ? ARMENIAN : c < 0x600 ? HEBREW
                    : c < 0x780 ? ARABIC : c < 0x900 ? OTHER : c < 0x980 ? DEVANAGARI : c < 0xa00 ? BENGALI
                            : c >= 0xb80 && c < 0xc00 ? TAMIL : c >= 0xc00 && c < 0xc80 ? TELUGU
                                    : c >= 0xe00 && c < 0xe80 ? THAI : c >= 0x10a0 ? GEORGIAN : OTHER;
        }
        if (c < 0x1200 || c >= 0xac00 && c <= 0xd7a3) {
            return HANGUL;
        }
        if (c >= 0x3040 && c < 0x3100) {
            return KANA;
        }
        return c >= 0x3400 && c < 0xa000 ? HAN : c >= 0x1e00 && c < 0x1f00 ? LATIN : c < 0x2000 ? GREEK : OTHER;
    }
}
