package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Clause;

/** Clauses in a few words, for reasons. */
final class Clauses {
    private Clauses() {}

    static String describe(Clause clause) {
        return switch (clause) {
            case Clause.Relation c -> c.predicate();
            case Clause.HasType c -> "is a " + c.type();
            case Clause.Range c -> c.predicate() + " " + c.from() + ".." + c.to();
            case Clause.Count c -> c.count() + " × " + c.predicate();
            case Clause.Exclusion c -> c.predicate() + " other than " + c.excluded().label();
            case Clause.Elapsed c -> c.years() + " years from " + c.fromPredicate() + " to " + c.toPredicate();
        };
    }
}
