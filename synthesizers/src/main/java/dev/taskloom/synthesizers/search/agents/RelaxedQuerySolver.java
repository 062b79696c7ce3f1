package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Term;
import dev.taskloom.synthesizers.Agent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Understands the question's structure but overlooks its hidden parts: it keeps only the conditions on the answer itself,
 * solves those exactly, and of what is left takes the best known.
 */
final class RelaxedQuerySolver implements Agent {
    private static final int ANSWERS = 200;

    private final Library library;
    private final ProgramEvaluator evaluator;

    RelaxedQuerySolver(Library library) {
        this.library = library;
        this.evaluator = new ProgramEvaluator(library.graph());
    }

    @Override
    public String name() {
        return "relaxed-query-solver";
    }

    @Override
    public Attempt attempt(Draft draft) {
        ConstraintProgram program = WantedAnswer.program(draft);
        List<Clause> kept = new ArrayList<>();
        for (Clause clause : program.clauses()) {
            List<Term.Variable> variables = ClauseTerms.variables(clause);
            if (variables.contains(program.answer()) && !(clause instanceof Clause.HasType)) {
                kept.add(clause);
            }
        }
        List<String> steps = new ArrayList<>(
                List.of("solve: " + kept.size() + " of " + program.clauses().size() + " clauses"));
        if (kept.isEmpty() || kept.size() == program.clauses().size()) {
            return new Attempt(name(), "", steps);
        }
        List<ProgramEvaluator.Solution> answers = evaluator.answers(new ConstraintProgram(program.answer(), kept),
                ANSWERS);
        steps.add("left: " + answers.size() + (answers.size() == ANSWERS ? " or more" : ""));
        return answers.stream()
                .map(solution -> solution.node(program.answer()))
                .max(Comparator.comparingInt(this::popularity).thenComparing(Comparator.<Integer>reverseOrder()))
                .map(node -> new Attempt(name(), library.graph().value(node).label(), steps))
                .orElse(new Attempt(name(), "", steps));
    }

    private int popularity(int node) {
        return library.graph().isEntity(node)
                ? library.popularity(node)
                : (int) library.graph().claimsNaming(node).limit(1_000).count();
    }
}
