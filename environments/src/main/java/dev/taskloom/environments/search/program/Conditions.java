package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.DateInterval;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.program.Condition.Binary;
import dev.taskloom.environments.search.program.Condition.Unary;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Makes clauses ready for joins: everything that does not depend on the binding is looked up here, once. */
final class Conditions {
    /** Date literals whose subjects are counted to estimate a period; longer periods count as scans. */
    private static final int COUNTED_DATES = 32;

    private final ClaimGraph graph;
    private final ClauseJudge judge;

    Conditions(ClaimGraph graph, ClauseJudge judge) {
        this.graph = graph;
        this.judge = judge;
    }

    /** The condition of a clause; {@code slots} numbers its variables. */
    Condition of(Clause clause, ToIntFunction<Term.Variable> slots) {
        return switch (clause) {
            case Clause.Relation c -> relation(c, slots);
            case Clause.HasType c -> scanning(slots.applyAsInt(c.subject()), typeTest(c.type()));
            case Clause.Range c -> range(c, slots.applyAsInt(c.subject()));
            case Clause.Count c -> scanning(slots.applyAsInt(c.subject()), judged(clause));
            case Clause.Exclusion c -> scanning(slots.applyAsInt(c.subject()), judged(clause));
            case Clause.Elapsed c -> scanning(slots.applyAsInt(c.subject()), judged(clause));
        };
    }

    private Condition relation(Clause.Relation clause, ToIntFunction<Term.Variable> slots) {
        Predicate relation = ClauseJudge.relation(clause.predicate());
        return switch (clause.subject()) {
            case Term.Variable subject -> switch (clause.object()) {
                case Term.Variable object ->
                    new Binary(graph, slots.applyAsInt(subject), relation, slots.applyAsInt(object));
                case Term.Constant constant when constant.value() instanceof Value.DateValue date ->
                    // A coarse date constant stands for its whole period: the claims may know the day.
                    period(slots.applyAsInt(subject), relation, date.iso(), date.iso());
                case Term.Constant constant -> {
                    int object = graph.node(constant.value());
                    yield object < 0
                            ? new Unary(slots.applyAsInt(subject), n -> false, 0, () -> Nodes.of(new int[0]))
                            : new Unary(slots.applyAsInt(subject), n -> graph.states(n, relation, object),
                                    graph.countNaming(relation, object),
                                    () -> Nodes.of(graph.subjects(relation, object)));
                }
            };
            case Term.Constant constant -> {
                int subject = graph.node(constant.value());
                yield switch (clause.object()) {
                    case Term.Variable object -> new Unary(slots.applyAsInt(object),
                            n -> graph.states(subject, relation, n),
                            subject < 0 ? 0 : graph.countAbout(subject, relation),
                            () -> Nodes.of(graph.objects(subject, relation)));
                    case Term.Constant object -> new Unary(-1, judged(clause), 1, () -> Nodes.of(new int[0]));
                };
            }
        };
    }

    private Condition range(Clause.Range clause, int slot) {
        Predicate relation = ClauseJudge.relation(clause.predicate());
        return relation.range() == Predicate.Range.DATE
                ? period(slot, relation, clause.from(), clause.to())
                : scanning(slot, judged(clause));
    }

    private Condition period(int slot, Predicate relation, String from, String to) {
        DateInterval wanted = DateInterval.between(from, to);
        // Keys of years before the common era do not stand in calendar order.
        boolean ordered = !from.startsWith("-");
        int first = graph.literalFrom(ordered ? "d:" + from : "d:");
        int end = graph.literalFrom(ordered ? "d:" + to + "~" : "d:~");
        long cost = Condition.SCAN + end - first;
        if (end - first <= COUNTED_DATES) {
            cost = 0;
            for (int node = first; node < end; node++) {
                cost += graph.countNaming(relation, node);
            }
        }
        return new Unary(slot, n -> hasDateIn(n, relation, wanted), cost,
                () -> new SubjectsOfDates(relation, wanted, first, end));
    }

    private boolean hasDateIn(int subject, Predicate relation, DateInterval wanted) {
        for (int object : graph.objects(subject, relation)) {
            DateInterval interval = graph.interval(object);
            if (interval != null && wanted.contains(interval)) {
                return true;
            }
        }
        return false;
    }

    /** What is known to satisfy a condition only by looking at every entity. */
    private Condition scanning(int slot, IntPredicate holds) {
        Supplier<Nodes> all = () -> {
            int[] next = {0};
            return () -> {
                while (next[0] < graph.entityCount() && !holds.test(next[0])) {
                    next[0]++;
                }
                return next[0] < graph.entityCount() ? next[0]++ : -1;
            };
        };
        return new Unary(slot, holds, Condition.SCAN + graph.entityCount(), all);
    }

    private IntPredicate judged(Clause clause) {
        return n -> judge.status(clause, v -> n) == ClauseStatus.SATISFIED;
    }

    IntPredicate typeTest(String type) {
        return switch (type) {
            case "man" -> n -> isPerson(n, "m");
            case "woman" -> n -> isPerson(n, "f");
            case "work" -> n -> graph.isEntity(n) && graph.entity(n).type().isWork();
            default -> {
                // A type this version does not know is a type nothing has.
                EntityType wanted = EntityType.find(type).orElse(null);
                yield n -> graph.isEntity(n) && graph.entity(n).type() == wanted;
            }
        };
    }

    private boolean isPerson(int node, String gender) {
        if (!graph.isEntity(node)) {
            return false;
        }
        Entity entity = graph.entity(node);
        return entity.type() == EntityType.PERSON && entity.gender().equals(gender);
    }

    /** Subjects with a date in a period, literal by literal; one with several such dates comes several times. */
    private final class SubjectsOfDates implements Nodes {
        private final Predicate relation;
        private final DateInterval wanted;
        private final int end;
        private int literal;
        private Nodes subjects = () -> -1;

        SubjectsOfDates(Predicate relation, DateInterval wanted, int first, int end) {
            this.relation = relation;
            this.wanted = wanted;
            this.literal = first;
            this.end = end;
        }

        @Override
        public int next() {
            int node = subjects.next();
            while (node < 0 && literal < end) {
                DateInterval interval = graph.interval(literal);
                if (interval != null && wanted.contains(interval)) {
                    subjects = Nodes.of(graph.subjects(relation, literal));
                    node = subjects.next();
                }
                literal++;
            }
            return node;
        }
    }
}
