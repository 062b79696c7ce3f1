package dev.taskloom.environments.corpus.duplicates;

import java.util.Arrays;

/**
 * MinHash sketches of texts, to find near duplicates.
 *
 * <p>A text is the set of its shingles of {@value #SHINGLE_WORDS} words (letters and digits, case folded). A sketch holds
 * {@value #PERMUTATIONS} minima; the share of equal places estimates the Jaccard similarity of two texts with a standard
 * error of about 0.06 (A. Broder, 1997); the permutations are multiply-add hashes modulo 2^32.
 */
public final class MinHash {
    public static final int PERMUTATIONS = 64;
    public static final int BANDS = 16;
    private static final int ROWS = PERMUTATIONS / BANDS;
    private static final int SHINGLE_WORDS = 5;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int[] FACTORS = coefficients(0);
    private static final int[] OFFSETS = coefficients(PERMUTATIONS);

    private MinHash() {}

    private static int[] coefficients(int from) {
        int[] coefficients = new int[PERMUTATIONS];
        for (int i = 0; i < PERMUTATIONS; i++) {
            coefficients[i] = (int) mix(MULTIPLIER * (from + i + 1)) | 1;
        }
        return coefficients;
    }

    /** The sketch of a text; empty when it has fewer than {@code minimumWords} words. */
    public static int[] sketch(String text, int minimumWords) {
        long[] words = words(text);
        if (words.length < Math.max(minimumWords, SHINGLE_WORDS)) {
            return new int[0];
        }
        int[] minima = new int[PERMUTATIONS];
        Arrays.fill(minima, Integer.MAX_VALUE);
        for (int i = 0; i + SHINGLE_WORDS <= words.length; i++) {
            long shingle = 0;
            for (int j = 0; j < SHINGLE_WORDS; j++) {
                shingle = mix(shingle * MULTIPLIER + words[i + j]);
            }
            int folded = (int) (shingle >>> 32);
            // Ints and no branch, so that the compiler makes vector instructions of it: this is the hot loop.
            for (int p = 0; p < PERMUTATIONS; p++) {
                minima[p] = Math.min(minima[p], folded * FACTORS[p] + OFFSETS[p]);
            }
        }
        return minima;
    }

    private static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        long hash = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = hash * 31 + Character.toLowerCase(c);
                inside = true;
            } else if (inside) {
                words[count++] = mix(hash);
                hash = 0;
                inside = false;
            }
        }
        if (inside) {
            words[count++] = mix(hash);
        }
        return Arrays.copyOf(words, count);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Estimated Jaccard similarity of the texts of two sketches, 0 to 1; 0 when either is empty. */
    public static double similarity(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < PERMUTATIONS; i++) {
            equal += a[i] == b[i] ? 1 : 0;
        }
        return (double) equal / PERMUTATIONS;
    }

    /** Key of one band: texts that share the key of any band are worth comparing. */
    public static long bandKey(int[] sketch, int band) {
        long key = band;
        for (int row = 0; row < ROWS; row++) {
            key = mix(key * MULTIPLIER + sketch[band * ROWS + row]);
        }
        return key;
    }
}
