package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import java.util.Comparator;
import java.util.List;

/** Leaves out a clue that is not needed, the one that identifies most first. */
final class DropClue implements PlanStep {
    private final Workbench bench;

    DropClue(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "drop-clue";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        return plan.clauses()
                .stream()
                .filter(c -> !(c instanceof Clause.HasType) && ClauseTerms.variables(c).size() == 1)
                .sorted(Comparator.comparingInt(
                        c -> bench.profiler.candidates(c, ClauseTerms.variables(c).get(0))))
                .map(plan::minus)
                .filter(Shape::isWhole)
                .toList();
    }
}
