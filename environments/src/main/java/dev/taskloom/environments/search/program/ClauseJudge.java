package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What each kind of clause means over a claim graph: its bindings, its three-valued status, its evidence. */
final class ClauseJudge {
    /** More than any clause with a constant costs, so that scans come last. */
    private static final long SCAN = 1L << 40;
    private static final List<int[]> HOLDS = List.of(new int[0]);
    private static final List<int[]> FAILS = List.of();

    private final ClaimGraph graph;
    private final Compatibility compatibility;

    ClauseJudge(ClaimGraph graph) {
        this.graph = graph;
        this.compatibility = new Compatibility(graph);
    }

    private static Predicate relation(String wireName) {
        return Predicate.of(wireName)
                .orElseThrow(() -> new IllegalArgumentException("unknown predicate '" + wireName + "'"));
    }

    /** The bindings of a clause; {@code bound} gives a variable's node or -1. */
    Expansion expand(Clause clause, ToIntFunction<Term.Variable> bound) {
        if (clause instanceof Clause.Relation relation) {
            return expandRelation(relation, bound);
        }
        Term.Variable subject = ClauseTerms.variables(clause).get(0);
        int node = bound.applyAsInt(subject);
        if (node >= 0) {
            return test(status(clause, v -> node) == ClauseStatus.SATISFIED);
        }
        // Only a range over a relation narrows a scan; the others look at every entity.
        return new Expansion(List.of(subject), SCAN + graph.entityCount(),
                () -> () -> candidates(clause).filter(n -> status(clause, v -> n) == ClauseStatus.SATISFIED)
                        .mapToObj(n -> new int[]{n})
                        .iterator());
    }

    private IntStream candidates(Clause clause) {
        if (clause instanceof Clause.Range range && relation(range.predicate()).range() == Predicate.Range.DATE) {
            int from = graph.literalFrom("d:" + range.from());
            return IntStream.range(from, graph.nodeCount())
                    .takeWhile(n -> graph.value(n) instanceof Value.DateValue date
                            && date.iso().compareTo(range.to() + "~") < 0)
                    .flatMap(n -> Arrays.stream(graph.subjects(relation(range.predicate()), n)))
                    .distinct();
        }
        return IntStream.range(0, graph.entityCount());
    }

    private static Expansion test(boolean holds) {
        return new Expansion(List.of(), holds ? 1 : 0, () -> holds ? HOLDS : FAILS);
    }

    private Expansion expandRelation(Clause.Relation clause, ToIntFunction<Term.Variable> bound) {
        Predicate relation = relation(clause.predicate());
        boolean freeSubject = isFree(clause.subject(), bound);
        boolean freeObject = isFree(clause.object(), bound);
        if (!freeSubject && !freeObject) {
            return test(statusOfRelation(clause, bound) == ClauseStatus.SATISFIED);
        }
        if (freeSubject && freeObject) {
            Term.Variable s = (Term.Variable) clause.subject();
            Term.Variable o = (Term.Variable) clause.object();
            return new Expansion(List.of(s, o), SCAN + graph.claimCount(),
                    () -> () -> IntStream.range(0, graph.entityCount())
                            .boxed()
                            .flatMap(n -> Arrays.stream(graph.objects(n, relation)).mapToObj(m -> new int[]{n, m}))
                            .iterator());
        }
        if (freeObject) {
            int subject = node(clause.subject(), bound);
            int[] objects = subject < 0 ? new int[0] : graph.objects(subject, relation);
            return rows((Term.Variable) clause.object(), objects);
        }
        if (clause.object() instanceof Term.Constant constant
                && constant.value() instanceof Value.DateValue date
                && date.precision() != Value.DatePrecision.DAY) {
            // A coarse date constant stands for its whole period: the claims may know the day.
            Term.Variable subject = (Term.Variable) clause.subject();
            return expand(new Clause.Range(subject, clause.predicate(), date.iso(), date.iso()), bound);
        }
        int object = node(clause.object(), bound);
        int[] subjects = object < 0 ? new int[0] : graph.subjects(relation, object);
        return rows((Term.Variable) clause.subject(), subjects);
    }

    private static Expansion rows(Term.Variable free, int[] nodes) {
        return new Expansion(List.of(free), nodes.length,
                () -> () -> Arrays.stream(nodes).mapToObj(n -> new int[]{n}).iterator());
    }

    private static boolean isFree(Term term, ToIntFunction<Term.Variable> bound) {
        return term instanceof Term.Variable variable && bound.applyAsInt(variable) < 0;
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
            case Clause.HasType c -> hasType(bound.applyAsInt(c.subject()), c.type())
                    ? ClauseStatus.SATISFIED
                    : ClauseStatus.CONTRADICTED;
            case Clause.Range c -> statusOfRange(c, bound.applyAsInt(c.subject()));
            case Clause.Count c -> statusOfCount(c, bound.applyAsInt(c.subject()));
            case Clause.Exclusion c -> statusOfExclusion(c, bound.applyAsInt(c.subject()));
            case Clause.Elapsed c -> statusOfElapsed(c, bound.applyAsInt(c.subject()));
        };
    }

    private boolean hasType(int node, String type) {
        if (!graph.isEntity(node)) {
            return false;
        }
        Entity entity = graph.entity(node);
        return switch (type) {
            case "man" -> entity.type() == EntityType.PERSON && entity.gender().equals("m");
            case "woman" -> entity.type() == EntityType.PERSON && entity.gender().equals("f");
            case "work" -> entity.type().isWork();
            default -> entity.type().wireName().equals(type);
        };
    }

    private ClauseStatus statusOfRelation(Clause.Relation clause, ToIntFunction<Term.Variable> bound) {
        Predicate relation = relation(clause.predicate());
        int subject = node(clause.subject(), bound);
        int[] known = subject < 0 ? new int[0] : graph.objects(subject, relation);
        if (clause.object() instanceof Term.Constant constant && constant.value() instanceof Value.DateValue date) {
            return statusOfDates(known, DateInterval.of(date));
        }
        int object = node(clause.object(), bound);
        if (object >= 0 && Arrays.binarySearch(known, object) >= 0) {
            return ClauseStatus.SATISFIED;
        }
        boolean complete = known.length > 0 && (relation.closedWhenKnown() || known.length >= relation.maxValues());
        boolean different = object >= 0 && Arrays.stream(known).noneMatch(k -> compatibility.mayBeSame(k, object));
        return complete && different ? ClauseStatus.CONTRADICTED : ClauseStatus.UNKNOWN;
    }

    private ClauseStatus statusOfDates(int[] known, DateInterval wanted) {
        boolean open = known.length == 0;
        for (int node : known) {
            if (graph.value(node) instanceof Value.DateValue date) {
                DateInterval interval = DateInterval.of(date);
                if (wanted.contains(interval)) {
                    return ClauseStatus.SATISFIED;
                }
                open |= wanted.overlaps(interval);
            } else {
                open = true;
            }
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
        int[] from = days(subject, fromPredicate);
        int[] to = days(subject, toPredicate);
        return from.length == 1 && to.length == 1
                ? OptionalInt.of(elapsedYears(from[0], to[0]))
                : OptionalInt.empty();
    }

    private int[] days(int subject, String predicate) {
        return Arrays.stream(graph.objects(subject, relation(predicate)))
                .filter(n -> graph.value(n) instanceof Value.DateValue date
                        && date.precision() == Value.DatePrecision.DAY)
                .toArray();
    }

    private int elapsedYears(int fromNode, int toNode) {
        long from = DateInterval.of((Value.DateValue) graph.value(fromNode)).first();
        long to = DateInterval.of((Value.DateValue) graph.value(toNode)).first();
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
            return evidenceWithin(subject, relation,
                    n -> DateInterval.of(date).contains(DateInterval.of((Value.DateValue) graph.value(n))));
        }
        return graph.claims(subject, relation, node(clause.object(), bound));
    }

    private java.util.function.IntPredicate inRange(Clause.Range clause) {
        if (relation(clause.predicate()).range() == Predicate.Range.DATE) {
            DateInterval wanted = DateInterval.between(clause.from(), clause.to());
            return n -> wanted.contains(DateInterval.of((Value.DateValue) graph.value(n)));
        }
        BigDecimal from = new BigDecimal(clause.from());
        BigDecimal to = new BigDecimal(clause.to());
        return n -> graph.value(n) instanceof Value.NumberValue number
                && new BigDecimal(number.decimal()).compareTo(from) >= 0
                && new BigDecimal(number.decimal()).compareTo(to) <= 0;
    }

    private int[] evidenceWithin(int subject, Predicate relation, java.util.function.IntPredicate fits) {
        return graph.claimsAbout(subject)
                .filter(c -> graph.predicate(c) == relation)
                .filter(c -> !(graph.value(graph.object(c)) instanceof Value.TextValue))
                .filter(c -> fits.test(graph.object(c)))
                .toArray();
    }

    private int[] all(int subject, String predicate) {
        Predicate relation = relation(predicate);
        return graph.claimsAbout(subject).filter(c -> graph.predicate(c) == relation).toArray();
    }
}
