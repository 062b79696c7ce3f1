package dev.taskloom.pipelines.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a bench found, and where.
 *
 * @param maxHeap megabytes the heap may take
 */
record BenchReport(String date, String cpu, int cores, long maxHeap, String java, String runner, String warmUp,
        List<Figure> figures) {
    private static final String ROW = "%-44s %12s %12s  %-9s %7s%n";

    static BenchReport of(String runner, String warmUp, List<Figure> figures) {
        return new BenchReport(LocalDate.now().toString(), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 1_000_000,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"), runner, warmUp,
                List.copyOf(figures));
    }

    /** The report as a table for people. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append("%s, %d cores (%s), heap up to %d MB, %s, %s%n%s%n%n"
                .formatted(date, cores, cpu, maxHeap, java, runner, warmUp));
        table.append(ROW.formatted("", "Beam", "plain loop", "", "Beam"));
        for (Figure figure : figures) {
            table.append(ROW.formatted(figure.name(), number(figure.beam()), number(figure.plain()), figure.unit(),
                    figure.cost() == null ? "" : "%+.0f %%".formatted(figure.cost())));
        }
        return table.toString();
    }

    private static String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
