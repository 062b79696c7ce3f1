package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Verdict;
import dev.taskloom.verifiers.Verdicts;
import java.util.List;
import java.util.Optional;

/**
 * Looks for answers that the claims have missed.
 *
 * <p>For each clause: whatever satisfies the rest of the question, is neither contradicted by a claim on this clause nor
 * made impossible by what is known of it, and whose page might state the clause, might be a second answer. One such
 * alternative leaves the draft undecided. Cost grows with the smaller of two sets: the near misses, and the pages that
 * mention the clause's other side.
 */
final class AlternativeSearch implements ReferenceCheck {
    private final ClaimGraph graph;
    private final Hunt.Grounds grounds;

    AlternativeSearch(ProgramEvaluator evaluator, Pages pages, Names names, Mentions mentions) {
        this.graph = evaluator.graph();
        this.grounds = new Hunt.Grounds(evaluator, pages, names, mentions, new TextualLink(graph, pages),
                new Impossibility(graph));
    }

    @Override
    public String name() {
        return "alternative-search";
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public Verdict check(Draft draft, SearchTask body) {
        Verdicts verdicts = Verdicts.onReference(name());
        QuestionTree tree = new QuestionTree(body.program());
        int looked = 0;
        for (Clause clause : body.program().clauses()) {
            Optional<ConstraintProgram> rest = tree.without(clause);
            Term.Variable near = tree.near(clause);
            Value nearValue = body.bindings().get(near.name());
            if (rest.isEmpty() || !(nearValue instanceof Value.EntityValue)) {
                continue;
            }
            Hunt hunt = new Hunt(grounds, body, clause, near, rest.get());
            Optional<Integer> alternative = hunt.alternative();
            if (alternative.isPresent()) {
                return verdicts.undecided("'" + graph.entity(alternative.get()).label()
                        + "' might fit as well: no claim says that it fails '" + Clauses.describe(clause)
                        + "', and a page's words might state it");
            }
            if (!hunt.isComplete()) {
                return verdicts.undecided("too many things satisfy all but '" + Clauses.describe(clause)
                        + "' to look at each");
            }
            looked += hunt.examined();
        }
        return verdicts.supported(looked + " near misses examined, none of them a possible answer", List.of());
    }
}
