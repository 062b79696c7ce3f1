package dev.taskloom.environments.corpus.extraction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import dev.taskloom.environments.corpus.Document;

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
        old = offsets(raw);
        ends = new int[old.length];
        starts = new int[old.length];
    }

    private static int[] offsets(SpannedText raw) {
        int[] all = new int[raw.links().size() * 2 + raw.rows().size() * 4];
        int count = 0;
        for (Document.Link link : raw.links()) {
            all[count++] = link.start();
            all[count++] = link.end();
        }
        for (Document.Row row : raw.rows()) {
            all[count++] = row.labelStart();
            all[count++] = row.labelEnd();
            all[count++] = row.valueStart();
            all[count++] = row.valueEnd();
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
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
