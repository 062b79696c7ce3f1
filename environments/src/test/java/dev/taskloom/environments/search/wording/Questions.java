package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.Facts;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.List;

/** A small world and short ways to write programs over it, for wordings in every language. */
final class Questions {
    static final Term.Variable A = new Term.Variable("a");
    static final Term.Variable B = new Term.Variable("b");
    static final Term.Variable C = new Term.Variable("c");

    static final Facts FACTS = new Facts().man("Hugo Lind").woman("Vera Moss").man("Otto Lind").woman("Ida Moss")
            .film("Rain").film("Snow").film("Hail")
            .entity("Night Song", EntityType.SONG, "").entity("Red Book", EntityType.BOOK, "")
            .entity("Ulm", EntityType.PLACE, "").entity("Swabia", EntityType.PLACE, "")
            .entity("Acme", EntityType.ORGANISATION, "")
            .says("Hugo Lind", Predicate.BIRTH_DATE, "1901-02-03")
            .says("Hugo Lind", Predicate.DEATH_DATE, "1950-06-07")
            .says("Hugo Lind", Predicate.BIRTH_PLACE, "Ulm")
            .says("Hugo Lind", Predicate.PARENT, "Vera Moss")
            .says("Hugo Lind", Predicate.SPOUSE, "Ida Moss")
            .says("Hugo Lind", Predicate.NATIONALITY, "Germany")
            .says("Hugo Lind", Predicate.OCCUPATION, "film director")
            .says("Otto Lind", Predicate.PARENT, "Vera Moss")
            .says("Otto Lind", Predicate.NATIONALITY, "German")
            .says("Otto Lind", Predicate.BIRTH_DATE, "1950-05-05")
            .says("Rain", Predicate.DIRECTOR, "Hugo Lind")
            .says("Rain", Predicate.PUBLICATION_DATE, "1932-01-02")
            .says("Snow", Predicate.DIRECTOR, "Hugo Lind")
            .says("Snow", Predicate.DIRECTOR, "Otto Lind")
            .says("Snow", Predicate.PUBLICATION_DATE, "1935")
            .says("Snow", Predicate.CAST_MEMBER, "Ida Moss")
            .says("Hail", Predicate.DIRECTOR, "Otto Lind")
            .says("Night Song", Predicate.PERFORMER, "Vera Moss")
            .says("Red Book", Predicate.WRITER, "Vera Moss")
            .says("Ulm", Predicate.LOCATED_IN, "Swabia")
            .says("Swabia", Predicate.CAPITAL, "Ulm")
            .says("Ulm", Predicate.POPULATION, "126790")
            .says("Acme", Predicate.FOUNDER, "Otto Lind")
            .says("Acme", Predicate.HEADQUARTERS, "Ulm");
    static final ClaimGraph GRAPH = FACTS.graph();

    private Questions() {}

    static String ask(String language, Clause... clauses) {
        return QuestionWriter.write(new ConstraintProgram(A, List.of(clauses)), GRAPH, language);
    }

    static Clause relation(Term subject, Predicate predicate, Term object) {
        return new Clause.Relation(subject, predicate.wireName(), object);
    }

    static Term.Constant the(String name) {
        return new Term.Constant(FACTS.entity(name));
    }

    static Term.Constant text(String text) {
        return new Term.Constant(new Value.TextValue(text));
    }

    static Term.Constant date(String iso) {
        return new Term.Constant(new Value.DateValue(iso));
    }

    static Clause type(Term.Variable variable, String type) {
        return new Clause.HasType(variable, type);
    }

    static Clause within(Term.Variable variable, Predicate predicate, String from, String to) {
        return new Clause.Range(variable, predicate.wireName(), from, to);
    }
}
