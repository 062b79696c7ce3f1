package dev.taskloom.environments.corpus.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where the ends of spans come to stand while their text is rewritten from front to back.
 *
 * <p>An offset in the old text has two places in the new one: as the end of a span it stands after what was written so
 * far, as a start before what is written next; white space and dropped characters lie between.
 */
final class Offsets {
    private final int[] old;
    private final int[] ends;
    private final int[] starts;
    private int reached;
    private int started;
    private final Map<Integer, Integer> composed = new HashMap<>();
    private boolean composing;

    Offsets(SpannedText raw) {
        old = IntStream.concat(raw.links().stream().flatMapToInt(link -> IntStream.of(link.start(), link.end())),
                raw.rows().stream().flatMapToInt(row -> IntStream.of(row.labelStart(), row.labelEnd(), row.valueStart(),
                        row.valueEnd())))
                .sorted().distinct().toArray();
        ends = new int[old.length];
        starts = new int[old.length];
    }

    /** The rewriting stands before offset {@code at} of the old text and has written {@code written} characters. */
    void reach(int at, int written) {
        while (reached < old.length && old[reached] <= at) {
            ends[reached++] = written;
        }
    }

    /** The next character is written at {@code place}. */
    void startAt(int place) {
        while (started < reached) {
            starts[started++] = place;
        }
    }

    /** All new places, in order. */
    TreeSet<Integer> bounds() {
        TreeSet<Integer> bounds = new TreeSet<>();
        for (int i = 0; i < old.length; i++) {
            bounds.add(starts[i]);
            bounds.add(ends[i]);
        }
        return bounds;
    }

    /** After composition {@code place} stands at {@code moved}. */
    void composed(int place, int moved) {
        composed.put(place, moved);
    }

    void useComposed() {
        composing = true;
    }

    int start(int offset) {
        return moved(starts[Arrays.binarySearch(old, offset)]);
    }

    int end(int offset) {
        return moved(ends[Arrays.binarySearch(old, offset)]);
    }

    private int moved(int place) {
        return composing ? composed.get(place) : place;
    }
}
