package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.DateInterval;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a clause that was read is one that is meant, if its variables are. */
final class Readings {
    private Readings() {}

    /** A variable and the one that was read for it. */
    record Pair(Term.Variable meant, Term.Variable read) {}

    /** A date that is given as the period from and to it, which means the same. */
    static Clause normal(Clause clause) {
        return clause instanceof Clause.Relation relation && relation.subject() instanceof Term.Variable subject
                && relation.object() instanceof Term.Constant constant
                && constant.value() instanceof Value.DateValue date
                        ? new Clause.Range(subject, relation.predicate(), date.iso(), date.iso())
                        : clause;
    }

    /** The variables that have to stand for each other, in every way in which the clauses say the same; none if in no way. */
    static List<List<Pair>> pairings(Clause meant, Clause read, ClaimGraph graph) {
        return switch (meant) {
            case Clause.Relation m -> read instanceof Clause.Relation r && m.predicate().equals(r.predicate())
                    ? relations(m, r, graph)
                    : List.of();
            case Clause.HasType m -> read instanceof Clause.HasType r && m.type().equals(r.type())
                    ? subjects(m.subject(), r.subject())
                    : List.of();
            case Clause.Range m -> read instanceof Clause.Range r && m.predicate().equals(r.predicate())
                    && samePeriod(m, r) ? subjects(m.subject(), r.subject()) : List.of();
            case Clause.Count m -> read instanceof Clause.Count r && m.predicate().equals(r.predicate())
                    && m.count() == r.count() ? subjects(m.subject(), r.subject()) : List.of();
            case Clause.Exclusion m -> read instanceof Clause.Exclusion r && m.predicate().equals(r.predicate())
                    && same(m.predicate(), m.excluded(), r.excluded(), graph)
                            ? subjects(m.subject(), r.subject())
                            : List.of();
            case Clause.Elapsed m -> read instanceof Clause.Elapsed r && m.years() == r.years()
                    && m.fromPredicate().equals(r.fromPredicate()) && m.toPredicate().equals(r.toPredicate())
                            ? subjects(m.subject(), r.subject())
                            : List.of();
        };
    }

    private static List<List<Pair>> subjects(Term.Variable meant, Term.Variable read) {
        return List.of(List.of(new Pair(meant, read)));
    }

    private static List<List<Pair>> relations(Clause.Relation meant, Clause.Relation read, ClaimGraph graph) {
        List<List<Pair>> ways = new ArrayList<>();
        terms(meant, read.subject(), read.object(), graph).ifPresent(ways::add);
        if (Predicate.of(meant.predicate()).filter(Predicate::isSymmetric).isPresent()) {
            terms(meant, read.object(), read.subject(), graph).ifPresent(ways::add);
        }
        return ways;
    }

    private static Optional<List<Pair>> terms(Clause.Relation meant, Term subject, Term object, ClaimGraph graph) {
        List<Pair> pairs = new ArrayList<>();
        return term(meant.predicate(), meant.subject(), subject, graph, pairs)
                && term(meant.predicate(), meant.object(), object, graph, pairs)
                        ? Optional.of(pairs)
                        : Optional.empty();
    }

    private static boolean term(String predicate, Term meant, Term read, ClaimGraph graph, List<Pair> pairs) {
        return switch (meant) {
            case Term.Variable variable -> read instanceof Term.Variable other && pairs.add(new Pair(variable, other));
            case Term.Constant constant ->
                read instanceof Term.Constant other && same(predicate, constant.value(), other.value(), graph);
        };
    }

    private static boolean same(String predicate, Value meant, Value read, ClaimGraph graph) {
        return switch (meant) {
            case Value.EntityValue entity -> read instanceof Value.TextValue name
                    && NameLeak.names(graph, entity).stream().anyMatch(known -> NameLeak.same(known, name.text()));
            case Value.TextValue text -> read instanceof Value.TextValue said
                    && Predicate.of(predicate)
                            .stream()
                            .flatMap(p -> QuestionWriter.sayings(p, text.text()).stream())
                            .anyMatch(known -> NameLeak.same(known, said.text()));
            case Value.DateValue date -> date.equals(read);
            case Value.NumberValue number -> read instanceof Value.NumberValue other
                    && new BigDecimal(number.decimal()).compareTo(new BigDecimal(other.decimal())) == 0
                    && (other.unit().isEmpty() || other.unit().equals(number.unit()));
        };
    }

    private static boolean samePeriod(Clause.Range meant, Clause.Range read) {
        return Predicate.of(meant.predicate()).filter(p -> p.range() == Predicate.Range.DATE).isPresent()
                ? DateInterval.between(meant.from(), meant.to()).equals(DateInterval.between(read.from(), read.to()))
                : new BigDecimal(meant.from()).compareTo(new BigDecimal(read.from())) == 0
                        && new BigDecimal(meant.to()).compareTo(new BigDecimal(read.to())) == 0;
    }
}
