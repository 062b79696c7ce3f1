package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.program.ProgramEvaluator.Solution;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** One run over one program by backtracking: which slots are bound, and which conditions are still open. */
final class Join {
    private final Predicate<Join> visitor;
    private final Condition[] conditions;
    private final String[] names;
    private final int[] bound;
    private final boolean[] done;
    private long rowsLeft;
    private boolean stopped;

    /**
     * A run that has not begun.
     *
     * @param visitor asked at every solution; the run ends when it says false
     * @param maxRows bindings tried at most
     */
    Join(ConstraintProgram program, ClauseJudge judge, long maxRows, Predicate<Join> visitor) {
        this.visitor = visitor;
        this.rowsLeft = maxRows;
        Map<String, Integer> slots = new HashMap<>();
        slots.put(program.answer().name(), 0);
        for (Clause clause : program.clauses()) {
            for (Term.Variable variable : ClauseTerms.variables(clause)) {
                slots.putIfAbsent(variable.name(), slots.size());
            }
        }
        this.names = new String[slots.size()];
        slots.forEach((name, slot) -> names[slot] = name);
        this.bound = new int[names.length];
        Arrays.fill(bound, -1);
        this.conditions = program.clauses()
                .stream()
                .map(clause -> judge.condition(clause, variable -> slots.get(variable.name())))
                .toArray(Condition[]::new);
        this.done = new boolean[conditions.length];
    }

    /** Binds a variable beforehand; one that the program does not have is ignored. */
    void bind(String name, int node) {
        for (int slot = 0; slot < names.length; slot++) {
            if (names[slot].equals(name)) {
                bound[slot] = node;
            }
        }
    }

    /** The answer's node; only for the visitor. */
    int answer() {
        return bound[0];
    }

    /** The binding as a solution; only for the visitor. */
    Solution solution() {
        Map<String, Integer> nodes = new HashMap<>();
        for (int slot = 0; slot < names.length; slot++) {
            nodes.put(names[slot], bound[slot]);
        }
        return new Solution(nodes);
    }

    /** False when the run ended because it tried as many bindings as it may. */
    boolean withinRows() {
        return rowsLeft >= 0;
    }

    void run() {
        int best = -1;
        long cheapest = Long.MAX_VALUE;
        for (int i = 0; i < done.length && cheapest > 0; i++) {
            if (!done[i]) {
                long cost = conditions[i].cost(bound);
                if (cost < cheapest) {
                    best = i;
                    cheapest = cost;
                }
            }
        }
        if (best < 0) {
            emit();
        } else if (cheapest > 0) {
            expand(best, conditions[best]);
        }
    }

    private void expand(int place, Condition condition) {
        int slot = condition.binds(bound);
        if (slot < 0) {
            done[place] = true;
            run();
            done[place] = false;
            return;
        }
        done[place] = condition.settledByBinding(bound);
        Nodes nodes = condition.nodes(bound);
        for (int node = nodes.next(); node >= 0 && !stopped; node = nodes.next()) {
            if (--rowsLeft < 0) {
                stopped = true;
            } else {
                bound[slot] = node;
                run();
                bound[slot] = -1;
            }
        }
        done[place] = false;
    }

    private void emit() {
        for (int slot = 0; slot < names.length; slot++) {
            if (bound[slot] < 0) {
                throw new IllegalArgumentException("variable '" + names[slot] + "' stands in no clause");
            }
        }
        stopped = !visitor.test(this);
    }
}
