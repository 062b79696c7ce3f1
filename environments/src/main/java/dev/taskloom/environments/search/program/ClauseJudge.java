package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.DateInterval;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What each kind of clause means over a claim graph: its bindings, its three-valued status, its evidence. */
final class ClauseJudge {
    private final ClaimGraph graph;
    private final Compatibility compatibility;
    private final Chronology chronology;
    private final Conditions conditions;

    ClauseJudge(ClaimGraph graph) {
        this.graph = graph;
        this.compatibility = new Compatibility(graph);
        this.chronology = new Chronology(graph);
        this.conditions = new Conditions(graph, this);
    }

    static Predicate relation(String wireName) {
        return Predicate.of(wireName)
                .orElseThrow(() -> new IllegalArgumentException("unknown predicate '" + wireName + "'"));
    }

    /** The clause made ready for a join whose variables have those slots. */
    Condition condition(Clause clause, ToIntFunction<Term.Variable> slots) {
        return conditions.of(clause, slots);
    }

    private int node(Term term, ToIntFunction<Term.Variable> bound) {
        return switch (term) {
            case Term.Variable variable -> bound.applyAsInt(variable);
            case Term.Constant constant -> graph.node(constant.value());
        };
    }

    ClauseStatus status(Clause clause, ToIntFunction<Term.Variable> bound) {
        return switch (clause) {
            case Clause.Relation c -> statusOfRelation(c, bound);
            case Clause.HasType c -> conditions.typeTest(c.type()).test(bound.applyAsInt(c.subject()))
                    ? ClauseStatus.SATISFIED
                    : ClauseStatus.CONTRADICTED;
            case Clause.Range c -> statusOfRange(c, bound.applyAsInt(c.subject()));
            case Clause.Count c -> statusOfCount(c, bound.applyAsInt(c.subject()));
            case Clause.Exclusion c -> statusOfExclusion(c, bound.applyAsInt(c.subject()));
            case Clause.Elapsed c -> statusOfElapsed(c, bound.applyAsInt(c.subject()));
        };
    }

    private ClauseStatus statusOfRelation(Clause.Relation clause, ToIntFunction<Term.Variable> bound) {
        Predicate relation = relation(clause.predicate());
        int subject = node(clause.subject(), bound);
        int[] known = graph.objects(subject, relation);
        if (clause.object() instanceof Term.Constant constant && constant.value() instanceof Value.DateValue date) {
            return statusOfDates(known, DateInterval.of(date));
        }
        int object = node(clause.object(), bound);
        if (object >= 0 && Arrays.binarySearch(known, object) >= 0) {
            return ClauseStatus.SATISFIED;
        }
        if (subject >= 0 && object >= 0 && chronology.excludes(subject, relation, object)) {
            return ClauseStatus.CONTRADICTED;
        }
        boolean complete = known.length > 0 && (relation.closedWhenKnown() || known.length >= relation.maxValues());
        return complete && object >= 0 && Arrays.stream(known).noneMatch(k -> compatibility.mayBeSame(k, object))
                ? ClauseStatus.CONTRADICTED
                : ClauseStatus.UNKNOWN;
    }

    private ClauseStatus statusOfDates(int[] known, DateInterval wanted) {
        boolean open = known.length == 0;
        for (int node : known) {
            DateInterval interval = graph.interval(node);
            if (interval != null && wanted.contains(interval)) {
                return ClauseStatus.SATISFIED;
            }
            open |= interval == null || wanted.overlaps(interval);
        }
        return open ? ClauseStatus.UNKNOWN : ClauseStatus.CONTRADICTED;
    }

    private ClauseStatus statusOfRange(Clause.Range clause, int subject) {
        Predicate relation = relation(clause.predicate());
        int[] known = graph.objects(subject, relation);
        if (relation.range() == Predicate.Range.DATE) {
            return statusOfDates(known, DateInterval.between(clause.from(), clause.to()));
        }
        BigDecimal from = new BigDecimal(clause.from());
        BigDecimal to = new BigDecimal(clause.to());
        boolean open = known.length == 0;
        for (int node : known) {
            if (graph.value(node) instanceof Value.NumberValue number) {
                BigDecimal decimal = new BigDecimal(number.decimal());
                if (decimal.compareTo(from) >= 0 && decimal.compareTo(to) <= 0) {
                    return ClauseStatus.SATISFIED;
                }
            } else {
                open = true;
            }
        }
        return open ? ClauseStatus.UNKNOWN : ClauseStatus.CONTRADICTED;
    }

    private ClauseStatus statusOfCount(Clause.Count clause, int subject) {
        Predicate relation = relation(clause.predicate());
        int known = graph.objects(subject, relation).length;
        if (known == 0) {
            return ClauseStatus.UNKNOWN;
        }
        if (known == clause.count()) {
            return ClauseStatus.SATISFIED;
        }
        return known > clause.count() || relation.closedWhenKnown()
                ? ClauseStatus.CONTRADICTED
                : ClauseStatus.UNKNOWN;
    }

    private ClauseStatus statusOfExclusion(Clause.Exclusion clause, int subject) {
        int[] known = graph.objects(subject, relation(clause.predicate()));
        int excluded = graph.node(clause.excluded());
        if (Arrays.stream(known).anyMatch(k -> k == excluded)) {
            return ClauseStatus.CONTRADICTED;
        }
        boolean clear = known.length > 0
                && (excluded < 0 || Arrays.stream(known).noneMatch(k -> compatibility.mayBeSame(k, excluded)));
        return clear ? ClauseStatus.SATISFIED : ClauseStatus.UNKNOWN;
    }

    private ClauseStatus statusOfElapsed(Clause.Elapsed clause, int subject) {
        OptionalInt years = elapsed(subject, clause.fromPredicate(), clause.toPredicate());
        if (years.isEmpty()) {
            return ClauseStatus.UNKNOWN;
        }
        return years.getAsInt() == clause.years() ? ClauseStatus.SATISFIED : ClauseStatus.CONTRADICTED;
    }

    /** Whole years between two facts of the subject; empty unless exactly one day is known of each. */
    OptionalInt elapsed(int subject, String fromPredicate, String toPredicate) {
        int from = onlyDay(subject, relation(fromPredicate));
        int to = from < 0 ? -1 : onlyDay(subject, relation(toPredicate));
        return to < 0 ? OptionalInt.empty() : OptionalInt.of(elapsedYears(from, to));
    }

    /** The one object of the relation that is known to the day, -1 when there is none or another one. */
    private int onlyDay(int subject, Predicate relation) {
        int only = -1;
        for (int object : graph.objects(subject, relation)) {
            DateInterval interval = graph.interval(object);
            if (interval != null && interval.isDay()) {
                if (only >= 0) {
                    return -1;
                }
                only = object;
            }
        }
        return only;
    }

    private int elapsedYears(int fromNode, int toNode) {
        long from = graph.interval(fromNode).first();
        long to = graph.interval(toNode).first();
        // yyyymmdd numbers: the quotient drops a year when month and day have not come round yet.
        return (int) Math.floorDiv(to - from, 10_000L);
    }

    int[] evidence(Clause clause, ToIntFunction<Term.Variable> bound) {
        if (status(clause, bound) != ClauseStatus.SATISFIED) {
            return new int[0];
        }
        return switch (clause) {
            case Clause.Relation c -> evidenceOfRelation(c, bound);
            case Clause.HasType c -> new int[0];
            case Clause.Range c -> evidenceWithin(bound.applyAsInt(c.subject()), relation(c.predicate()),
                    inRange(c));
            case Clause.Count c -> all(bound.applyAsInt(c.subject()), c.predicate());
            case Clause.Exclusion c -> all(bound.applyAsInt(c.subject()), c.predicate());
            case Clause.Elapsed c -> IntStream
                    .concat(Arrays.stream(all(bound.applyAsInt(c.subject()), c.fromPredicate())),
                            Arrays.stream(all(bound.applyAsInt(c.subject()), c.toPredicate())))
                    .toArray();
        };
    }

    private int[] evidenceOfRelation(Clause.Relation clause, ToIntFunction<Term.Variable> bound) {
        int subject = node(clause.subject(), bound);
        Predicate relation = relation(clause.predicate());
        if (clause.object() instanceof Term.Constant constant && constant.value() instanceof Value.DateValue date) {
            return evidenceWithin(subject, relation, within(DateInterval.of(date)));
        }
        return graph.claims(subject, relation, node(clause.object(), bound));
    }

    private IntPredicate inRange(Clause.Range clause) {
        if (relation(clause.predicate()).range() == Predicate.Range.DATE) {
            return within(DateInterval.between(clause.from(), clause.to()));
        }
        BigDecimal from = new BigDecimal(clause.from());
        BigDecimal to = new BigDecimal(clause.to());
        return n -> graph.value(n) instanceof Value.NumberValue number
                && new BigDecimal(number.decimal()).compareTo(from) >= 0
                && new BigDecimal(number.decimal()).compareTo(to) <= 0;
    }

    private IntPredicate within(DateInterval wanted) {
        return n -> graph.interval(n) != null && wanted.contains(graph.interval(n));
    }

    private int[] evidenceWithin(int subject, Predicate relation, IntPredicate fits) {
        return graph.claims(subject, relation).filter(c -> fits.test(graph.object(c))).toArray();
    }

    private int[] all(int subject, String predicate) {
        return graph.claims(subject, relation(predicate)).toArray();
    }
}
