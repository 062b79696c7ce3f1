package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.program.ProgramEvaluator.Enumeration;
import dev.taskloom.environments.search.program.ProgramEvaluator.Solution;
import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules a near miss out by what it is not, in place of a clue that says what the answer is.
 *
 * <p>Only over relations whose known objects are all there are; elsewhere a missing claim proves nothing.
 */
final class ExcludeNearMiss implements PlanStep {
    private static final List<Predicate> CLOSED = List.of(Predicate.DIRECTOR, Predicate.PERFORMER,
            Predicate.BIRTH_PLACE, Predicate.DEATH_PLACE);
    private static final long MAX_ROWS = 5_000;

    private final Workbench bench;

    ExcludeNearMiss(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "exclude";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        List<Plan> proposals = new ArrayList<>();
        for (Clause clause : plan.clausesOf(Plan.ANSWER)) {
            if (clause instanceof Clause.HasType || ClauseTerms.variables(clause).size() != 1) {
                continue;
            }
            Plan without = plan.minus(clause);
            if (Shape.isWhole(without)) {
                Enumeration found = bench.evaluator.enumerate(without.program(), 3, MAX_ROWS);
                if (found.complete() && found.answers().size() == 2) {
                    exclude(plan, without, found.answers(), proposals);
                }
            }
        }
        return proposals;
    }

    private void exclude(Plan plan, Plan without, List<Solution> answers, List<Plan> proposals) {
        for (Solution solution : answers) {
            int miss = solution.node(Plan.ANSWER);
            if (miss == plan.answer()) {
                continue;
            }
            for (Predicate predicate : CLOSED) {
                int[] objects = bench.graph.objects(miss, predicate);
                boolean spoken = without.clausesOf(Plan.ANSWER)
                        .stream()
                        .anyMatch(c -> c instanceof Clause.Relation r && r.subject() instanceof Term.Variable
                                && r.predicate().equals(predicate.wireName()));
                if (objects.length == 1 && !spoken && bench.nameable(objects[0]) && !plan.binds(objects[0])) {
                    proposals.add(without.plus(List.of(new Clause.Exclusion(Plan.ANSWER, predicate.wireName(),
                            bench.graph.value(objects[0])))));
                }
            }
        }
    }
}
