package dev.taskloom.pipelines.cli;

import java.util.List;

/** The words after {@code --}, which belong to the runner and not to us. */
final class RunnerFlags {
    private static List<String> flags = List.of();

    private RunnerFlags() {}

    static void set(List<String> words) {
        flags = List.copyOf(words);
    }

    static List<String> get() {
        return flags;
    }
}
