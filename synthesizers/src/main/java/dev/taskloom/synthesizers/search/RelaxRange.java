package dev.taskloom.synthesizers.search;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;

/** Makes a date coarser: a day its year, a year its decade. */
final class RelaxRange implements PlanStep {
    @Override
    public String name() {
        return "relax-range";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        return plan.clauses().stream().flatMap(clause -> proposals(plan, clause).stream()).toList();
    }

    /** Like {@link #proposals(Plan)}, for one clause; none if it holds no date. */
    List<Plan> proposals(Plan plan, Clause clause) {
        List<Plan> proposals = new ArrayList<>();
        if (clause instanceof Clause.Relation relation && relation.subject() instanceof Term.Variable subject
                && relation.object() instanceof Term.Constant constant
                && constant.value() instanceof Value.DateValue date && date.year() >= 1000) {
            String year = Integer.toString(date.year());
            proposals.add(plan.replaced(clause, List.of(decade(subject, relation.predicate(), date.year()))));
            proposals.add(plan.replaced(clause,
                    List.of(new Clause.Range(subject, relation.predicate(), year, year))));
        } else if (clause instanceof Clause.Range range && range.from().equals(range.to())
                && range.from().matches("[1-9]\\d{3}")) {
            proposals.add(plan.replaced(clause,
                    List.of(decade(range.subject(), range.predicate(), Integer.parseInt(range.from())))));
        }
        return proposals;
    }

    private static Clause decade(Term.Variable subject, String predicate, int year) {
        int first = year - year % 10;
        return new Clause.Range(subject, predicate, Integer.toString(first), Integer.toString(first + 9));
    }
}
