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
        List<Figure> figures, List<Check> checks) {
    private static final String ROW = "%-44s %12s %12s  %-9s %7s";
    private static final String CHECK = "%-44s %12s %12s  %-16s %7s  %s";

    BenchReport {
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
    }

    /** The findings of all parts, each kind together. */
    static BenchReport of(String runner, String warmUp, List<Findings> parts) {
        return new BenchReport(LocalDate.now().toString(), System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 1_000_000,
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"), runner, warmUp,
                parts.stream().flatMap(part -> part.figures().stream()).toList(),
                parts.stream().flatMap(part -> part.checks().stream()).toList());
    }

    /** What was known beforehand and did not come out so. */
    List<Check> broken() {
        return checks.stream().filter(check -> !check.holds()).toList();
    }

    /** The report as a table for people. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append("%s, %d cores (%s), heap up to %d MB, %s, %s%n%s%n%n"
                .formatted(date, cores, cpu, maxHeap, java, runner, warmUp));
        line(table, ROW, "", "Beam", "plain loop", "", "cost");
        figures.forEach(figure -> line(table, ROW, figure.name(), number(figure.beam()), number(figure.plain()),
                figure.unit(), figure.cost() == null ? "" : "%+.0f %%".formatted(figure.cost())));
        if (!checks.isEmpty()) {
            table.append(System.lineSeparator());
            line(table, CHECK, "", "found", "set", "allowed", "of", "");
            checks.forEach(check -> line(table, CHECK, check.name(), exact(check, check.measured()),
                    exact(check, check.set()),
                    check.of() == 0 ? "exactly" : "%.3f to %.3f".formatted(check.from(), check.to()),
                    check.of() == 0 ? "" : check.of(), check.holds() ? "" : "DOES NOT HOLD"));
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String row, Object... cells) {
        table.append(row.formatted(cells).stripTrailing()).append(System.lineSeparator());
    }

    private static String number(Double value) {
        return value == null ? "-"
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    /** A count as it is, a share to three digits. */
    private static String exact(Check check, double value) {
        return String.format(Locale.ROOT, check.of() == 0 ? "%,.0f" : "%.3f", value);
    }
}
