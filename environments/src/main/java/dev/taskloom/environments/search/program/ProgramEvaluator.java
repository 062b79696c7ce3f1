package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.DateInterval;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Answers constraint programs over a claim graph by backtracking join, cheapest clause first.
 *
 * <p>Cost grows with the number of partial matches, not with the graph, as long as some clause names a constant.
 * Stateless apart from the graph; safe to share.
 */
public final class ProgramEvaluator {
    private final ClaimGraph graph;
    private final ClauseJudge judge;

    public ProgramEvaluator(ClaimGraph graph) {
        this.graph = graph;
        this.judge = new ClauseJudge(graph);
    }

    /** The graph this evaluator reads. */
    public ClaimGraph graph() {
        return graph;
    }

    /**
     * Distinct answers of the program with one solution each, in node order, at most {@code limit}.
     *
     * <p>Answers that are the same thing at different precision (a year and a day of it) count once, as the most precise.
     */
    public List<Solution> answers(ConstraintProgram program, int limit) {
        return enumerate(program, limit, Long.MAX_VALUE).answers();
    }

    /**
     * Like {@link #answers}, but gives up after trying {@code maxRows} bindings.
     *
     * <p>For programs that nobody has vetted: a join over hubs ends after a bounded time, whatever the graph.
     */
    public Enumeration enumerate(ConstraintProgram program, int limit, long maxRows) {
        Map<Integer, Solution> byAnswer = new LinkedHashMap<>();
        Join join = new Join(program, judge, maxRows, found -> {
            if (!byAnswer.containsKey(found.answer())) {
                byAnswer.put(found.answer(), found.solution());
            }
            return byAnswer.size() < limit;
        });
        join.run();
        return new Enumeration(merged(byAnswer), join.withinRows());
    }

    private List<Solution> merged(Map<Integer, Solution> byAnswer) {
        List<Integer> nodes = new ArrayList<>(byAnswer.keySet());
        Collections.sort(nodes);
        List<Solution> kept = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            // In node order the finer dates of a period follow it.
            DateInterval coarse = graph.interval(nodes.get(i));
            DateInterval next = coarse == null || i + 1 == nodes.size() ? null : graph.interval(nodes.get(i + 1));
            if (next == null || !coarse.contains(next)) {
                kept.add(byAnswer.get(nodes.get(i)));
            }
        }
        return kept;
    }

    /**
     * Walks all solutions that extend the given binding until the visitor returns false; the order is stable.
     *
     * @param given variables bound beforehand, name to node
     */
    public void forEach(ConstraintProgram program, Map<String, Integer> given, Predicate<Solution> visitor) {
        Join join = new Join(program, judge, Long.MAX_VALUE, found -> visitor.test(found.solution()));
        given.forEach(join::bind);
        join.run();
    }

    /** What the claims say of one clause when the solution's variables stand for their nodes. */
    public ClauseStatus status(Clause clause, Solution solution) {
        return judge.status(clause, solution::node);
    }

    /** Claims that together satisfy the clause under the solution; empty when it is not satisfied or needs none. */
    public int[] evidence(Clause clause, Solution solution) {
        return judge.evidence(clause, solution::node);
    }

    /** The node a term stands for under a solution, -1 for a constant the graph has never seen. */
    public int node(Term term, Solution solution) {
        return switch (term) {
            case Term.Variable variable -> solution.node(variable);
            case Term.Constant constant -> graph.node(constant.value());
        };
    }

    /** The values of a solution by variable name. */
    public SortedMap<String, Value> values(Solution solution) {
        SortedMap<String, Value> values = new TreeMap<>();
        solution.nodes().forEach((name, node) -> values.put(name, graph.value(node)));
        return values;
    }

    /**
     * What a bounded search for answers found.
     *
     * @param answers  distinct answers in node order, one solution each
     * @param complete false when the bound was hit: there may be more
     */
    public record Enumeration(List<Solution> answers, boolean complete) {
        public Enumeration {
            answers = List.copyOf(answers);
        }

        /** True if there is exactly one answer, for certain. */
        public boolean unique() {
            return complete && answers.size() == 1;
        }
    }

    /** A binding of every variable of a program to a node. */
    public record Solution(Map<String, Integer> nodes) {
        public Solution {
            nodes = Map.copyOf(nodes);
        }

        /** The node of a variable; {@link IllegalArgumentException} when the program does not have it. */
        public int node(Term.Variable variable) {
            Integer node = nodes.get(variable.name());
            if (node == null) {
                throw new IllegalArgumentException("no variable '" + variable.name() + "' in the solution");
            }
            return node;
        }
    }
}
