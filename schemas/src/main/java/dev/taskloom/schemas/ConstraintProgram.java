package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * A question in executable form: a conjunction of clauses over claims with one projected variable.
 *
 * @param answer  the projected variable: what the question asks for
 * @param clauses the conditions, all of which hold; at least one mentions {@code answer}
 */
public record ConstraintProgram(Term.Variable answer, List<Clause> clauses) {
    public ConstraintProgram {
        Objects.requireNonNull(answer, "answer");
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("a constraint program has at least one clause");
        }
    }
}
