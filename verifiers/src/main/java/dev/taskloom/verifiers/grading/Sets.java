package dev.taskloom.verifiers.grading;

import java.util.Arrays;
import java.util.List;

/** The written form of a set of names. */
final class Sets {
    private Sets() {}

    /** Members of a reference set, joined by semicolons on the wire; without repeats, in order. */
    static List<String> members(String value) {
        return Arrays.stream(value.split(";")).map(String::strip).filter(m -> !m.isEmpty()).distinct().toList();
    }
}
