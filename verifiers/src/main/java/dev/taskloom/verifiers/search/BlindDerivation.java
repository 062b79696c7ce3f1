package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derives the answer afresh, without looking at the reference, by semi-joins over the claim index from the leaves of the
 * question's tree to its root (M. Yannakakis, 1981).
 *
 * <p>It shares neither code nor storage with the evaluator that made the question. A variable that nothing but ranges and
 * types describe is reached from the other side instead. Programs that are not trees are beyond it: {@link Underivable}.
 */
final class BlindDerivation implements ReferenceCheck {
    private static final int SET_LIMIT = 5_000;
    /** So few values are cheaper to follow one by one than to join with. */
    private static final int FEW = 64;

    private final ClaimTables tables;

    BlindDerivation(ClaimTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "blind-derivation";
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        Map<String, Value> answers;
        try {
            answers = answers(body.program());
        } catch (Underivable e) {
            return verdicts.undecided(e.getMessage());
        }
        Value reference = body.bindings().get(body.program().answer().name());
        if (reference == null || !answers.containsKey(reference.key())) {
            return verdicts.refuted("the claims give " + labels(answers) + " instead", List.of());
        }
        if (answers.size() > 1) {
            return verdicts.refuted("the claims give " + answers.size() + " answers: " + labels(answers), List.of());
        }
        return verdicts.supported("the claims give this answer and no other", List.of());
    }

    private static String labels(Map<String, Value> answers) {
        return answers.isEmpty()
                ? "no answer"
                : String.join(", ", answers.values().stream().limit(5).map(Value::label).toList());
    }

    /** All answers by key, dates that are another answer at a coarser precision left out. */
    Map<String, Value> answers(ConstraintProgram program) throws Underivable {
        Map<String, Value> answers = candidates(program.answer(), null, program.clauses(), 0);
        answers.values().removeIf(value -> value instanceof Value.DateValue date && answers.values()
                .stream()
                .anyMatch(other -> other instanceof Value.DateValue finer
                        && finer.iso().length() > date.iso().length() && finer.iso().startsWith(date.iso())));
        return answers;
    }

    /** What the clauses around a variable leave for it, all that hangs from them included. */
    private Map<String, Value> candidates(Term.Variable variable, Clause from, List<Clause> clauses, int depth)
            throws Underivable {
        if (depth > clauses.size()) {
            throw new Underivable("the question's clauses form a circle");
        }
        Map<String, Value> found = null;
        List<Clause.Relation> open = new ArrayList<>();
        for (Clause.Relation relation : narrowFirst(variable, from, clauses)) {
            boolean few = found != null && found.size() <= FEW;
            if (few || !isEnumerable(other(relation, variable), relation, clauses, depth + 1)) {
                open.add(relation);
                continue;
            }
            Map<String, Value> joined = join(relation, variable, clauses, depth);
            if (found == null) {
                found = joined;
            } else {
                found.keySet().retainAll(joined.keySet());
            }
        }
        if (found == null) {
            throw new Underivable("nothing but ranges and types describes '" + variable.name() + "'");
        }
        for (Clause clause : clauses) {
            found.values().removeIf(value -> !passes(clause, variable, value));
        }
        for (Clause.Relation relation : open) {
            found.values().removeIf(value -> !reaches(value, relation, variable, clauses, depth + 1));
        }
        return found;
    }

    /** The relations of a variable but the one it was reached by: what names a day or an entity leaves least. */
    private static List<Clause.Relation> narrowFirst(Term.Variable variable, Clause from, List<Clause> clauses) {
        List<Clause.Relation> relations = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause != from && clause instanceof Clause.Relation relation && mentions(relation, variable)
                    && !isCoarseDate(relation.object())) {
                relations.add(relation);
            }
        }
        relations.sort(Comparator.comparingInt(relation -> switch (other(relation, variable)) {
            case Term.Constant constant -> switch (constant.value()) {
                case Value.DateValue date -> 0;
                case Value.EntityValue entity -> 1;
                case Value.NumberValue number -> 2;
                case Value.TextValue text -> 4;
            };
            case Term.Variable hidden -> 3;
        }));
        return relations;
    }

    /** True if some relation away from {@code from} leads to something given, so that the values can be listed. */
    private static boolean isEnumerable(Term term, Clause from, List<Clause> clauses, int depth) {
        return switch (term) {
            case Term.Constant constant -> true;
            case Term.Variable variable -> depth <= clauses.size() && clauses.stream()
                    .anyMatch(clause -> clause != from && clause instanceof Clause.Relation relation
                            && mentions(relation, variable) && !isCoarseDate(relation.object())
                            && isEnumerable(other(relation, variable), relation, clauses, depth + 1));
        };
    }

    private static Term other(Clause.Relation relation, Term.Variable variable) {
        return relation.subject().equals(variable) ? relation.object() : relation.subject();
    }

    /** True if the relation leads from the value to something that passes every clause beyond it. */
    private boolean reaches(Value value, Clause.Relation relation, Term.Variable variable, List<Clause> clauses,
            int depth) {
        Predicate predicate = Predicate.of(relation.predicate()).orElse(null);
        if (predicate == null || depth > clauses.size()) {
            return false;
        }
        Map<String, Value> beyond = relation.subject().equals(variable)
                ? tables.objects(value, predicate)
                : tables.subjects(predicate, value);
        Term.Variable far;
        switch (other(relation, variable)) {
            case Term.Constant constant -> {
                return beyond.containsKey(constant.value().key());
            }
            case Term.Variable hidden -> far = hidden;
        }
        return beyond.values()
                .stream()
                .anyMatch(next -> clauses.stream().allMatch(clause -> clause == relation || passes(clause, far, next)
                        && (!(clause instanceof Clause.Relation further) || !mentions(further, far)
                                || isCoarseDate(further.object()) || reaches(next, further, far, clauses, depth + 1))));
    }

    private static boolean mentions(Clause.Relation relation, Term.Variable variable) {
        return relation.subject().equals(variable) || relation.object().equals(variable);
    }

    private static boolean isCoarseDate(Term term) {
        return term instanceof Term.Constant constant && constant.value() instanceof Value.DateValue date
                && date.precision() != Value.DatePrecision.DAY;
    }

    private Map<String, Value> join(Clause.Relation relation, Term.Variable variable, List<Clause> clauses, int depth)
            throws Underivable {
        boolean forSubject = relation.subject().equals(variable);
        Iterable<Value> others = switch (other(relation, variable)) {
            case Term.Constant constant -> List.of(constant.value());
            case Term.Variable hidden -> candidates(hidden, relation, clauses, depth + 1).values();
        };
        Predicate predicate = predicate(relation.predicate());
        Map<String, Value> joined = new LinkedHashMap<>();
        for (Value value : others) {
            joined.putAll(forSubject ? tables.subjects(predicate, value) : tables.objects(value, predicate));
            if (joined.size() > SET_LIMIT) {
                throw new Underivable("more than " + SET_LIMIT + " values for '" + variable.name() + "'");
            }
        }
        return joined;
    }

    private static Predicate predicate(String name) throws Underivable {
        return Predicate.of(name).orElseThrow(() -> new Underivable("unknown predicate '" + name + "'"));
    }

    /** True unless the clause is a condition on this variable alone and the value fails it. */
    private boolean passes(Clause clause, Term.Variable variable, Value value) {
        return switch (clause) {
            case Clause.Relation c -> !c.subject().equals(variable) || !isCoarseDate(c.object())
                    || dateWithin(value, c.predicate(), coarse(c.object()), coarse(c.object()));
            case Clause.HasType c -> !c.subject().equals(variable) || tables.hasType(value, c.type());
            case Clause.Range c -> !c.subject().equals(variable) || inRange(value, c);
            case Clause.Count c -> !c.subject().equals(variable)
                    || objects(value, c.predicate()).size() == c.count();
            case Clause.Exclusion c -> !c.subject().equals(variable)
                    || (!objects(value, c.predicate()).isEmpty()
                            && !objects(value, c.predicate()).containsKey(c.excluded().key()));
            case Clause.Elapsed c -> !c.subject().equals(variable) || elapsed(value, c);
        };
    }

    private static String coarse(Term term) {
        return ((Value.DateValue) ((Term.Constant) term).value()).iso();
    }

    private Map<String, Value> objects(Value subject, String predicate) {
        return Predicate.of(predicate).map(p -> tables.objects(subject, p)).orElse(Map.of());
    }

    private boolean dateWithin(Value subject, String predicate, String from, String to) {
        for (Value value : objects(subject, predicate).values()) {
            if (value instanceof Value.DateValue date && first(date.iso()).compareTo(first(from)) >= 0
                    && last(date.iso()).compareTo(last(to)) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate first(String iso) {
        Value.DateValue date = new Value.DateValue(iso);
        return switch (date.precision()) {
            case YEAR -> LocalDate.of(date.year(), 1, 1);
            case MONTH -> LocalDate.parse(iso + "-01");
            case DAY -> LocalDate.parse(iso);
        };
    }

    private static LocalDate last(String iso) {
        LocalDate first = first(iso);
        return switch (new Value.DateValue(iso).precision()) {
            case YEAR -> first.plusYears(1).minusDays(1);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case DAY -> first;
        };
    }

    private boolean inRange(Value subject, Clause.Range range) {
        if (Predicate.of(range.predicate()).map(p -> p.range() == Predicate.Range.DATE).orElse(false)) {
            return dateWithin(subject, range.predicate(), range.from(), range.to());
        }
        BigDecimal from = new BigDecimal(range.from());
        BigDecimal to = new BigDecimal(range.to());
        return objects(subject, range.predicate()).values()
                .stream()
                .anyMatch(value -> value instanceof Value.NumberValue number
                        && new BigDecimal(number.decimal()).compareTo(from) >= 0
                        && new BigDecimal(number.decimal()).compareTo(to) <= 0);
    }

    private boolean elapsed(Value subject, Clause.Elapsed clause) {
        List<Value.DateValue> from = Predicate.of(clause.fromPredicate()).map(p -> tables.days(subject, p))
                .orElseThrow();
        List<Value.DateValue> to = Predicate.of(clause.toPredicate()).map(p -> tables.days(subject, p)).orElseThrow();
        return from.size() == 1 && to.size() == 1
                && Period.between(first(from.get(0).iso()), first(to.get(0).iso())).getYears() == clause.years();
    }

    /** A program this derivation cannot follow; the message says why. */
    static final class Underivable extends Exception {
        private static final long serialVersionUID = 1L;

        Underivable(String message) {
            super(message);
        }
    }
}
