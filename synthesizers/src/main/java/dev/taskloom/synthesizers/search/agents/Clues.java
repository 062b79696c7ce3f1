package dev.taskloom.synthesizers.search.agents;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.List;

/** The things a question names, one a clause: what somebody in a hurry would type into a search box. */
final class Clues {
    private Clues() {}

    static List<Value> of(ConstraintProgram program) {
        List<Value> clues = new ArrayList<>();
        for (Clause clause : program.clauses()) {
            switch (clause) {
                case Clause.Relation c -> {
                    given(c.subject(), clues);
                    given(c.object(), clues);
                }
                case Clause.Range c -> clues.add(new Value.TextValue(c.from()));
                case Clause.HasType c -> {
                    // a type is no clue by itself
                }
                case Clause.Count c -> {
                    // nor is a number of things
                }
                case Clause.Exclusion c -> {
                    // nor what it is not
                }
                case Clause.Elapsed c -> clues.add(new Value.TextValue(String.valueOf(c.years())));
            }
        }
        return clues;
    }

    private static void given(Term term, List<Value> clues) {
        if (term instanceof Term.Constant constant) {
            clues.add(constant.value());
        }
    }
}
