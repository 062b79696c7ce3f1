package dev.taskloom.environments.search.program;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import java.util.ArrayList;
import java.util.List;

/** The terms a clause mentions. */
public final class ClauseTerms {
    private ClauseTerms() {}

    /** All terms in order: subject first. */
    public static List<Term> of(Clause clause) {
        return switch (clause) {
            case Clause.Relation c -> List.of(c.subject(), c.object());
            case Clause.HasType c -> List.of(c.subject());
            case Clause.Range c -> List.of(c.subject());
            case Clause.Count c -> List.of(c.subject());
            case Clause.Exclusion c -> List.of(c.subject());
            case Clause.Elapsed c -> List.of(c.subject());
        };
    }

    /** The variables among them. */
    public static List<Term.Variable> variables(Clause clause) {
        List<Term.Variable> variables = new ArrayList<>();
        for (Term term : of(clause)) {
            if (term instanceof Term.Variable variable) {
                variables.add(variable);
            }
        }
        return variables;
    }
}
