package dev.taskloom.pipelines.bench;

import java.util.List;

/** What a part of a bench found: figures, and checks of what is known beforehand. */
record Findings(List<Figure> figures, List<Check> checks) {
    Findings {
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
    }
}
