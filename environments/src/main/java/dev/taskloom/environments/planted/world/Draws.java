package dev.taskloom.environments.planted.world;

import java.time.LocalDate;
import java.util.List;

/**
 * Seeded random draws that are the same on every platform and every Java.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014). {@link #fork} gives a stream of its own by name, so that one more draw in one
 * place changes nothing in another.
 */
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long origin;
    private long state;

    public Draws(long seed) {
        this.origin = seed;
        this.state = mix(seed + GOLDEN);
    }

    /** A stream that depends on this one's seed and the name only, not on how much was drawn. */
    public Draws fork(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return new Draws(mix(origin ^ mix(hash)));
    }

    /** 64 uniform bits. */
    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, bound). */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, not " + bound);
        }
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** Uniform in [from, to], both included. */
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True with that probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** One member, all equally likely. */
    public <T> T pick(List<T> members) {
        return members.get(below(members.size()));
    }

    /** One member, early ones far likelier: a few hubs and a long tail. */
    public <T> T pickSkewed(List<T> members) {
        return members.get(skewed(members.size()));
    }

    /** An index below {@code size} with density falling like {@code i^-0.6}. */
    public int skewed(int size) {
        return Math.min(size - 1, (int) (size * Math.pow(unit(), 2.5)));
    }

    /** A day in [from, to], both included; {@code from} when the range is empty. */
    public LocalDate day(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return days <= 0 ? from : from.plusDays(below((int) days + 1));
    }

    /** The members in random order, in place. */
    public <T> void shuffle(List<T> members) {
        for (int i = members.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T swapped = members.get(i);
            members.set(i, members.get(j));
            members.set(j, swapped);
        }
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
