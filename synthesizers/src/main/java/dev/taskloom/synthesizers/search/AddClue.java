package dev.taskloom.synthesizers.search;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says one more thing of one variable.
 *
 * <p>Clues that suffice to make the question sharp come first, and among those the ones that do not point at their
 * entity all by themselves and that another document states; then the sharpest of the rest.
 */
final class AddClue implements PlanStep {
    private static final int PROPOSALS = 12;

    private final Workbench bench;
    private final ClueBook book;

    AddClue(Workbench bench, ClueBook book) {
        this.bench = bench;
        this.book = book;
    }

    @Override
    public String name() {
        return "add-clue";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        Set<String> used = new HashSet<>();
        for (Clause clause : plan.clauses()) {
            for (int claim : bench.evaluator.evidence(clause, plan.solution())) {
                used.add(bench.graph.document(claim));
            }
        }
        Map<Plan, double[]> rank = new HashMap<>();
        List<Plan> proposals = new ArrayList<>();
        for (Term.Variable variable : plan.variables()) {
            if (!bench.graph.isEntity(plan.node(variable))) {
                continue;
            }
            for (Clue clue : book.forNode(plan, plan.node(variable))) {
                List<Clause> clauses = ClueClauses.given(bench.graph, clue, variable);
                Plan more = plan.plus(clauses);
                if (Shape.isReadable(more) && !rank.containsKey(more)) {
                    double others = OpenWorld.otherAnswers(more.clauses());
                    boolean shortcut = bench.profiler.candidates(clauses.get(0), variable) == 1;
                    boolean sameSource = used.containsAll(bench.documents(clue.fact()));
                    boolean enough = others <= Workbench.TOLERANCE;
                    rank.put(more, enough
                            ? new double[]{0, (shortcut ? 2 : 0) + (sameSource ? 1 : 0)}
                            : new double[]{1, others});
                    proposals.add(more);
                }
            }
        }
        proposals.sort(Comparator.<Plan>comparingDouble(p -> rank.get(p)[0])
                .thenComparingDouble(p -> rank.get(p)[1])
                .thenComparingLong(p -> Draw.bits(bench.settings.seed(), Draw.bits(p.clauses().toString()))));
        return proposals.subList(0, Math.min(PROPOSALS, proposals.size()));
    }
}
