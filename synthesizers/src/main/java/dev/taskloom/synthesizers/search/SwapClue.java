package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import java.util.ArrayList;
import java.util.List;

/** Replaces a clue by one of the same entity that stands in another document, so that more sources are needed. */
final class SwapClue implements PlanStep {
    private static final int PROPOSALS = 8;

    private final Workbench bench;
    private final ClueBook book;

    SwapClue(Workbench bench, ClueBook book) {
        this.bench = bench;
        this.book = book;
    }

    @Override
    public String name() {
        return "swap-clue";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        int cover = bench.sourceCover(plan);
        List<Plan> proposals = new ArrayList<>();
        for (Clause clause : plan.clauses()) {
            List<Term.Variable> ends = ClauseTerms.variables(clause);
            if (clause instanceof Clause.HasType || ends.size() != 1) {
                continue;
            }
            for (Clue clue : book.forNode(plan, plan.node(ends.get(0)))) {
                Plan swapped = plan.replaced(clause, ClueClauses.given(bench.graph, clue, ends.get(0)));
                if (proposals.size() < PROPOSALS && OpenWorld.otherAnswers(swapped.clauses()) <= Workbench.TOLERANCE
                        && bench.sourceCover(swapped) > cover) {
                    proposals.add(swapped);
                }
            }
        }
        return proposals;
    }
}
