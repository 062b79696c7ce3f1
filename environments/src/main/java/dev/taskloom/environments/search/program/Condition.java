package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * A clause made ready for one join: its relation and constants looked up once, its variables numbered as slots.
 *
 * <p>{@code bound} gives the node of each slot, -1 while it is free.
 */
sealed interface Condition {
    /** More than any condition costs that names a constant, so that scans come last. */
    long SCAN = 1L << 40;

    /** Upper estimate of the rows it gives now; 0 only when there are none. */
    long cost(int[] bound);

    /** The slot its rows bind now, -1 when all are bound and it only tests. */
    int binds(int[] bound);

    /** The nodes that slot can take, each at least once. */
    Nodes nodes(int[] bound);

    /** True if binding one more slot leaves nothing of it to test. */
    boolean settledByBinding(int[] bound);

    /** A condition on one variable, or on none when {@code slot} is -1. */
    record Unary(int slot, IntPredicate holds, long freeCost, Supplier<Nodes> candidates) implements Condition {
        @Override
        public long cost(int[] bound) {
            return binds(bound) >= 0 ? freeCost : holds.test(slot < 0 ? -1 : bound[slot]) ? 1 : 0;
        }

        @Override
        public int binds(int[] bound) {
            return slot >= 0 && bound[slot] < 0 ? slot : -1;
        }

        @Override
        public Nodes nodes(int[] bound) {
            return candidates.get();
        }

        @Override
        public boolean settledByBinding(int[] bound) {
            return true;
        }
    }

    /** A relation between two variables. */
    record Binary(ClaimGraph graph, int subjectSlot, Predicate relation, int objectSlot) implements Condition {
        @Override
        public long cost(int[] bound) {
            int subject = bound[subjectSlot];
            int object = bound[objectSlot];
            if (subject >= 0 && object >= 0) {
                return graph.states(subject, relation, object) ? 1 : 0;
            }
            return subject >= 0
                    ? graph.countAbout(subject, relation)
                    : object >= 0 ? graph.countNaming(relation, object) : SCAN + graph.claimCount();
        }

        @Override
        public int binds(int[] bound) {
            return bound[subjectSlot] < 0 ? subjectSlot : bound[objectSlot] < 0 ? objectSlot : -1;
        }

        @Override
        public Nodes nodes(int[] bound) {
            if (bound[subjectSlot] >= 0) {
                return Nodes.of(graph.objects(bound[subjectSlot], relation));
            }
            if (bound[objectSlot] >= 0) {
                return Nodes.of(graph.subjects(relation, bound[objectSlot]));
            }
            int[] next = {0};
            return () -> {
                while (next[0] < graph.entityCount() && graph.countAbout(next[0], relation) == 0) {
                    next[0]++;
                }
                return next[0] < graph.entityCount() ? next[0]++ : -1;
            };
        }

        @Override
        public boolean settledByBinding(int[] bound) {
            return subjectSlot != objectSlot && (bound[subjectSlot] >= 0 || bound[objectSlot] >= 0);
        }
    }
}
