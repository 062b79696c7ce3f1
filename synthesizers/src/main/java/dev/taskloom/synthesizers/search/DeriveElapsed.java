package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the age at death instead of a date of birth or death: it has to be computed from both. */
final class DeriveElapsed implements PlanStep {
    /** Nobody says "died at the age of 0". */
    private static final int LEAST_AGE = 2;

    private final ClaimGraph graph;

    DeriveElapsed(ClaimGraph graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "derive-elapsed";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        List<Plan> proposals = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            subjectOfDate(clause).ifPresent(subject -> age(plan.node(subject)).ifPresent(age -> proposals
                    .add(plan.replaced(clause, List.of(new Clause.Elapsed(subject, Predicate.BIRTH_DATE.wireName(),
                            Predicate.DEATH_DATE.wireName(), age))))));
        }
        return proposals;
    }

    private static Optional<Term.Variable> subjectOfDate(Clause clause) {
        List<String> dates = List.of(Predicate.BIRTH_DATE.wireName(), Predicate.DEATH_DATE.wireName());
        if (clause instanceof Clause.Range range && dates.contains(range.predicate())) {
            return Optional.of(range.subject());
        }
        return clause instanceof Clause.Relation relation && dates.contains(relation.predicate())
                && relation.object() instanceof Term.Constant && relation.subject() instanceof Term.Variable subject
                        ? Optional.of(subject)
                        : Optional.empty();
    }

    private Optional<Integer> age(int person) {
        Optional<LocalDate> birth = day(person, Predicate.BIRTH_DATE);
        Optional<LocalDate> death = day(person, Predicate.DEATH_DATE);
        return birth.isPresent() && death.isPresent()
                ? Optional.of(Period.between(birth.get(), death.get()).getYears()).filter(years -> years >= LEAST_AGE)
                : Optional.empty();
    }

    private Optional<LocalDate> day(int person, Predicate predicate) {
        int[] known = graph.objects(person, predicate);
        return known.length == 1 && graph.value(known[0]) instanceof Value.DateValue date
                && date.precision() == Value.DatePrecision.DAY && date.year() > 0 && date.iso().matches("\\d{4}-.*")
                        ? Optional.of(LocalDate.of(date.year(), Integer.parseInt(date.iso().substring(5, 7)),
                                Math.min(Integer.parseInt(date.iso().substring(8)),
                                        java.time.YearMonth.parse(date.iso().substring(0, 7)).lengthOfMonth())))
                        : Optional.empty();
    }
}
