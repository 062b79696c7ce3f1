package dev.taskloom.inference.encoding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether an assistant turn begins with open or closed reasoning. */
public enum ThinkingMode {
    CHAT, THINKING;

    /** The mode of that lower-case name. */
    public static Optional<ThinkingMode> named(String name) {
        return Arrays.stream(values()).filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }
}
