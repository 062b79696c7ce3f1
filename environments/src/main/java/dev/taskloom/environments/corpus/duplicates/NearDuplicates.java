package dev.taskloom.environments.corpus.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds, among texts met before, the one that is most nearly the same: an estimated Jaccard similarity of at least
 * {@value #THRESHOLD} over word 5-grams.
 *
 * <p>Only texts that share a band of their sketches are compared: two texts above the threshold share none of the 16 bands
 * of four with a probability of {@code (1 - 0.9^4)^16}, about one in thirty million. Of a band that many texts share, as
 * the pages of one template do, only the first {@value #CROWD} are compared: a true duplicate shares most bands, a less
 * crowded one among them, and the search stays linear. Holds about 700 bytes a text.
 */
public final class NearDuplicates {
    static final double THRESHOLD = 0.9;
    static final int CROWD = 32;
    private static final int NONE = -1;

    private final List<int[]> sketches = new ArrayList<>();
    /** Texts of one band key form a chain of entries {@code text * BANDS + band}. */
    private int[] next = new int[1 << 12];
    /** Open addressing: the key of a slot and the first entry of its chain. */
    private long[] keys = new long[1 << 13];
    private int[] heads = filled(keys.length);
    private int used;

    private static int[] filled(int length) {
        int[] heads = new int[length];
        Arrays.fill(heads, NONE);
        return heads;
    }

    /** Adds a text; texts are numbered from 0. */
    public void add(int[] sketch) {
        int text = sketches.size();
        sketches.add(sketch);
        if (sketches.size() * MinHash.BANDS > next.length) {
            next = Arrays.copyOf(next, next.length * 2);
        }
        for (int band = 0; band < MinHash.BANDS; band++) {
            if (used * 4 > keys.length * 3) {
                grow();
            }
            long key = MinHash.bandKey(sketch, band);
            int slot = slot(key);
            if (heads[slot] == NONE) {
                used++;
                keys[slot] = key;
            }
            if (length(heads[slot]) < CROWD) {
                int entry = text * MinHash.BANDS + band;
                next[entry] = heads[slot];
                heads[slot] = entry;
            }
        }
    }

    /** The number of the text most like this one, the first of several; -1 when none is nearly the same. */
    public int find(int[] sketch) {
        int best = NONE;
        double bestSimilarity = THRESHOLD;
        for (int band = 0; band < MinHash.BANDS; band++) {
            int slot = slot(MinHash.bandKey(sketch, band));
            for (int entry = heads[slot]; entry != NONE; entry = next[entry]) {
                int text = entry / MinHash.BANDS;
                double similarity = MinHash.similarity(sketch, sketches.get(text));
                if (similarity > bestSimilarity
                        || (similarity == bestSimilarity && (best == NONE || text < best))) {
                    best = text;
                    bestSimilarity = similarity;
                }
            }
        }
        return best;
    }

    private int length(int head) {
        int length = 0;
        for (int entry = head; entry != NONE; entry = next[entry]) {
            length++;
        }
        return length;
    }

    private int slot(long key) {
        int slot = (int) (key >>> 32) & (keys.length - 1);
        while (heads[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = filled(keys.length);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldHeads[old] != NONE) {
                int slot = slot(oldKeys[old]);
                keys[slot] = oldKeys[old];
                heads[slot] = oldHeads[old];
            }
        }
    }
}
