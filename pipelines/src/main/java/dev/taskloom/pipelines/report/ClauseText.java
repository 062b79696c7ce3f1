package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.List;

/** A clause as a person reads it: words, variables and given values, in order. */
final class ClauseText {
    private static final int LONGEST_VALUE = 300;

    private ClauseText() {}

    /** A piece of a clause; {@code kind} tells the page how to set it. */
    record Piece(Kind kind, String text) {}

    /** What a piece is. */
    enum Kind {
        WORDS, RELATION, VARIABLE, VALUE
    }

    static List<Piece> of(Clause clause) {
        return switch (clause) {
            case Clause.Relation c -> List.of(term(c.subject()), relation(c.predicate()), term(c.object()));
            case Clause.HasType c -> List.of(variable(c.subject()), words("is a"), value(c.type()));
            case Clause.Range c -> List.of(variable(c.subject()), words(c.predicate() + " from"), value(c.from()),
                    words("to"), value(c.to()));
            case Clause.Count c -> List.of(variable(c.subject()), words("has exactly"),
                    value(Integer.toString(c.count())), words(c.predicate()));
            case Clause.Exclusion c -> List.of(variable(c.subject()), words(c.predicate() + " is known and not"),
                    value(c.excluded().label()));
            case Clause.Elapsed c -> List.of(variable(c.subject()), words(c.fromPredicate() + " to " + c.toPredicate()),
                    value(c.years() + " whole years"));
        };
    }

    /** A claim in the same form. */
    static List<Piece> of(Value subject, String predicate, Value object) {
        return List.of(value(subject.label()), relation(predicate), value(object.label()));
    }

    private static Piece term(Term term) {
        return switch (term) {
            case Term.Variable v -> variable(v);
            case Term.Constant c -> value(c.value().label());
        };
    }

    private static Piece variable(Term.Variable variable) {
        return new Piece(Kind.VARIABLE, Clip.text(variable.name(), LONGEST_VALUE));
    }

    private static Piece relation(String predicate) {
        return new Piece(Kind.RELATION, words(predicate).text());
    }

    private static Piece words(String predicate) {
        return new Piece(Kind.WORDS, Clip.text(predicate.replace('_', ' '), LONGEST_VALUE));
    }

    private static Piece value(String label) {
        return new Piece(Kind.VALUE, Clip.text(label, LONGEST_VALUE));
    }
}
