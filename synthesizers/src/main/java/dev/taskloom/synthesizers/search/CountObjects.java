package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;

/** Says how many directors or performers a work has, in place of one of its literal clues. */
final class CountObjects implements PlanStep {
    private final ClaimGraph graph;

    CountObjects(ClaimGraph graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "count";
    }

    @Override
    public List<Plan> proposals(Plan plan) {
        List<Plan> proposals = new ArrayList<>();
        for (Term.Variable variable : plan.variables()) {
            for (Predicate counted : List.of(Predicate.DIRECTOR, Predicate.PERFORMER)) {
                int count = graph.objects(plan.node(variable), counted).length;
                boolean named = plan.clausesOf(variable)
                        .stream()
                        .anyMatch(c -> c instanceof Clause.Relation r && r.predicate().equals(counted.wireName()));
                if (count >= 2 && !named) {
                    plan.clausesOf(variable)
                            .stream()
                            .filter(CountObjects::isLiteral)
                            .forEach(clause -> proposals.add(plan.replaced(clause,
                                    List.of(new Clause.Count(variable, counted.wireName(), count)))));
                }
            }
        }
        return proposals;
    }

    private static boolean isLiteral(Clause clause) {
        return clause instanceof Clause.Range || clause instanceof Clause.Relation r
                && ClauseTerms.variables(clause).size() == 1 && r.object() instanceof Term.Constant constant
                && !(constant.value() instanceof Value.EntityValue);
    }
}
