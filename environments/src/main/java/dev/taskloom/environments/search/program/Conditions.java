package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.DateInterval;
import dev.taskloom.environments.search.program.Condition.Binary;
import dev.taskloom.environments.search.program.Condition.Unary;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.BitSet;
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
            case Clause.HasType c ->
                scanning(slots.applyAsInt(c.subject()), graph.entitiesOfType(c.type()), typeTest(c.type()));
            case Clause.Range c -> range(c, slots.applyAsInt(c.subject()));
            case Clause.Count c -> judging(slots.applyAsInt(c.subject()), c.predicate(), clause);
            case Clause.Exclusion c -> judging(slots.applyAsInt(c.subject()), c.predicate(), clause);
            case Clause.Elapsed c -> judging(slots.applyAsInt(c.subject()), c.fromPredicate(), clause);
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
                : judging(slot, clause.predicate(), clause);
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

    /** A clause that only subjects of the relation can satisfy, each of which must be looked at. */
    private Condition judging(int slot, String relation, Clause clause) {
        return scanning(slot, graph.entitiesHaving(ClauseJudge.relation(relation)), judged(clause));
    }

    private Condition scanning(int slot, BitSet candidates, IntPredicate holds) {
        Supplier<Nodes> all = () -> {
            int[] next = {candidates.nextSetBit(0)};
            return () -> {
                while (next[0] >= 0 && !holds.test(next[0])) {
                    next[0] = candidates.nextSetBit(next[0] + 1);
                }
                int found = next[0];
                next[0] = found < 0 ? -1 : candidates.nextSetBit(found + 1);
                return found;
            };
        };
        return new Unary(slot, holds, Condition.SCAN + graph.entityCount(), all);
    }

    private IntPredicate judged(Clause clause) {
        return n -> judge.status(clause, v -> n) == ClauseStatus.SATISFIED;
    }

    IntPredicate typeTest(String type) {
        BitSet wanted = graph.entitiesOfType(type);
        return node -> node >= 0 && wanted.get(node);
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
