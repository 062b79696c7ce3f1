package dev.taskloom.pipelines.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each value of one figure was seen, ready to be drawn; memory grows with distinct values only. */
final class Distribution {
    private static final int BARS = 12;

    private final TreeMap<Double, Long> counts = new TreeMap<>();
    private long size;

    void add(double value) {
        if (Double.isFinite(value)) {
            counts.merge(value, 1L, Long::sum);
            size++;
        }
    }

    /** A bar and its height. */
    record Bar(String label, long count) {}

    /** The chart of one figure. */
    record Chart(String name, long count, double median, List<Bar> bars) {}

    /** One bar a value when there are few whole ones, else one bar for each doubling. */
    Chart histogram(String name) {
        return new Chart(name, size, quantile(0.5), size == 0 ? List.of() : bars());
    }

    /** Ten bars: the largest value within each tenth of the tasks, smallest tenth first. */
    Chart deciles(String name) {
        List<Bar> bars = new ArrayList<>();
        for (int tenth = 1; tenth <= 10 && size > 0; tenth++) {
            bars.add(new Bar(10 * tenth + " %", Math.round(quantile(tenth / 10.0))));
        }
        return new Chart(name, size, quantile(0.5), bars);
    }

    private List<Bar> bars() {
        boolean few = counts.lastKey() - counts.firstKey() < BARS
                && counts.keySet().stream().allMatch(value -> value == Math.rint(value));
        SortedMap<Long, Long> binned = new TreeMap<>();
        counts.forEach((value, count) -> binned.merge(few ? Math.round(value) : bin(value), count, Long::sum));
        List<Bar> bars = new ArrayList<>();
        for (long bin = binned.firstKey(); bin <= binned.lastKey(); bin++) {
            bars.add(new Bar(few ? Long.toString(bin) : label(bin), binned.getOrDefault(bin, 0L)));
        }
        return bars;
    }

    private static long bin(double value) {
        return value < 1 ? 0 : 64 - Long.numberOfLeadingZeros((long) value);
    }

    private static String label(long bin) {
        if (bin == 0) {
            return "< 1";
        }
        long from = 1L << bin - 1;
        long to = (from << 1) - 1;
        return from == to ? Long.toString(from) : from + "–" + to;
    }

    /** Nearest-rank quantile; 0 when there is nothing. */
    private double quantile(double q) {
        long rank = Math.max(1, (long) Math.ceil(q * size));
        long seen = 0;
        for (Map.Entry<Double, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= rank) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
