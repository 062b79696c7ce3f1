package dev.taskloom.verifiers;

import java.util.Locale;

/** Which verified drafts become tasks, by what the agents made of them. */
public enum SelectionMode {
    /** No agent found the answer and every distinct candidate answer is refuted: the rule of the DeepSeek-V3.2 report. */
    STRICT,
    /** Some agent found the answer, but at most half of them did. */
    BANDED,
    /** Every verified draft, whatever the agents made of it. */
    GRADED;

    /** The name on the command line and in records. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of that name; {@link IllegalArgumentException} names the known ones otherwise. */
    public static SelectionMode of(String wireName) {
        for (SelectionMode mode : values()) {
            if (mode.wireName().equals(wireName)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("unknown mode '" + wireName + "'; known: strict, banded, graded");
    }
}
