package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A program seen as a tree that hangs from its answer variable: which side of a clause is nearer to the answer. */
final class QuestionTree {
    private final ConstraintProgram program;
    private final Map<String, Integer> depth = new HashMap<>();

    QuestionTree(ConstraintProgram program) {
        this.program = program;
        Deque<String> open = new ArrayDeque<>(List.of(program.answer().name()));
        depth.put(program.answer().name(), 0);
        while (!open.isEmpty()) {
            String name = open.remove();
            for (Clause clause : program.clauses()) {
                List<Term.Variable> variables = ClauseTerms.variables(clause);
                if (variables.stream().anyMatch(v -> v.name().equals(name))) {
                    for (Term.Variable variable : variables) {
                        if (depth.putIfAbsent(variable.name(), depth.get(name) + 1) == null) {
                            open.add(variable.name());
                        }
                    }
                }
            }
        }
    }

    /** Relations between the variable and the answer; more than any when nothing joins them. */
    int depth(String variable) {
        return depth.getOrDefault(variable, Integer.MAX_VALUE);
    }

    /** The clause's variable nearer to the answer. */
    Term.Variable near(Clause clause) {
        return ClauseTerms.variables(clause)
                .stream()
                .min(java.util.Comparator.comparingInt(v -> depth(v.name())))
                .orElseThrow(
                        () -> new IllegalArgumentException("a clause without variables says nothing of the answer"));
    }

    /** The clause's variable farther from the answer, if it has two. */
    Optional<Term.Variable> far(Clause clause) {
        List<Term.Variable> variables = ClauseTerms.variables(clause);
        return variables.size() < 2
                ? Optional.empty()
                : variables.stream().filter(v -> !v.equals(near(clause))).findFirst();
    }

    /** What is left around the answer when the clause and all that hangs from it is cut; empty when nothing is. */
    Optional<ConstraintProgram> without(Clause cut) {
        return component(program.answer(), cut);
    }

    /** The description that hangs from a variable below the clause, with that variable as the answer. */
    Optional<ConstraintProgram> below(Term.Variable variable, Clause clause) {
        return component(variable, clause);
    }

    private Optional<ConstraintProgram> component(Term.Variable root, Clause cut) {
        Set<String> reached = new HashSet<>(Set.of(root.name()));
        List<Clause> kept = new ArrayList<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Clause clause : program.clauses()) {
                if (clause != cut && !kept.contains(clause)
                        && ClauseTerms.variables(clause).stream().anyMatch(v -> reached.contains(v.name()))) {
                    ClauseTerms.variables(clause).forEach(v -> reached.add(v.name()));
                    kept.add(clause);
                    grew = true;
                }
            }
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(new ConstraintProgram(root, kept));
    }
}
