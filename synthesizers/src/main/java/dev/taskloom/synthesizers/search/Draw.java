package dev.taskloom.synthesizers.search;

import java.nio.charset.StandardCharsets;

/** Reproducible choices: a number that depends on its inputs only, evenly spread. */
final class Draw {
    private Draw() {}

    /** 64 well-mixed bits of a text. */
    static long bits(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** 64 well-mixed bits of some numbers, in their order. */
    static long bits(long... numbers) {
        long hash = 0;
        for (long number : numbers) {
            hash = mix(hash + 0x9e3779b97f4a7c15L + number);
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** Uniform in the open interval (0, 1). */
    static double unit(long bits) {
        return ((bits >>> 11) + 0.5) * 0x1.0p-53;
    }
}
