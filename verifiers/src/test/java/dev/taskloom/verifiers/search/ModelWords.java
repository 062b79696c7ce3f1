package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Wording;
import java.util.ArrayList;
import java.util.List;

/** Drafts in other words, with what somebody read in them. */
final class ModelWords {
    private ModelWords() {}

    /** The draft in those words, in which its own program was read. */
    static Draft of(Draft draft, String words) {
        return of(draft, words, read(((SearchTask) draft.body()).program()));
    }

    static Draft of(Draft draft, String words, ConstraintProgram readBack) {
        return draft.worded(words, new Wording.OfModel("w/one", "r/two", Sha256.hex("prompts"), Sha256.hex(words),
                readBack));
    }

    /** The program as a reader gives it: names as texts, types left out. */
    static ConstraintProgram read(ConstraintProgram program) {
        return new ConstraintProgram(program.answer(), program.clauses()
                .stream()
                .filter(clause -> !(clause instanceof Clause.HasType))
                .map(ModelWords::read)
                .toList());
    }

    private static Clause read(Clause clause) {
        return clause instanceof Clause.Relation relation
                ? new Clause.Relation(read(relation.subject()), relation.predicate(), read(relation.object()))
                : clause;
    }

    private static Term read(Term term) {
        return term instanceof Term.Constant(Value.EntityValue entity)
                ? new Term.Constant(new Value.TextValue(entity.label()))
                : term;
    }

    static ConstraintProgram without(ConstraintProgram program, int clause) {
        List<Clause> clauses = new ArrayList<>(program.clauses());
        clauses.remove(clause);
        return new ConstraintProgram(program.answer(), clauses);
    }
}
