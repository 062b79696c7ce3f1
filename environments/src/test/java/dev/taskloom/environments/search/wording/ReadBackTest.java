package dev.taskloom.environments.search.wording;

import static dev.taskloom.environments.search.wording.Questions.A;
import static dev.taskloom.environments.search.wording.Questions.B;
import static dev.taskloom.environments.search.wording.Questions.C;
import static dev.taskloom.environments.search.wording.Questions.GRAPH;
import static dev.taskloom.environments.search.wording.Questions.date;
import static dev.taskloom.environments.search.wording.Questions.relation;
import static dev.taskloom.environments.search.wording.Questions.text;
import static dev.taskloom.environments.search.wording.Questions.the;
import static dev.taskloom.environments.search.wording.Questions.type;
import static dev.taskloom.environments.search.wording.Questions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.ClaimGraphBuilder;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pairs of programs that a person has judged: the same question or another one. */
class ReadBackTest {
    private static final Term.Variable X = new Term.Variable("x");
    private static final Term.Variable Y = new Term.Variable("y");
    private static final Term.Variable Z = new Term.Variable("z1");

    /** When was the man born who directed Snow with Ida Moss, and is a son of Vera Moss? Otto Lind, 1950-05-05. */
    private static final ConstraintProgram MEANT = program(A, relation(B, Predicate.BIRTH_DATE, A), type(B, "man"),
            relation(C, Predicate.DIRECTOR, B), type(C, "film"),
            relation(C, Predicate.CAST_MEMBER, the("Ida Moss")),
            relation(the("Hail"), Predicate.DIRECTOR, B),
            relation(B, Predicate.PARENT, the("Vera Moss")));

    private static final List<Clause> READ = List.of(relation(Y, Predicate.PARENT, text("Vera Moss")),
            relation(text("Hail"), Predicate.DIRECTOR, Y), type(Y, "man"),
            relation(Z, Predicate.CAST_MEMBER, text("ida moss")), relation(Y, Predicate.BIRTH_DATE, X),
            type(Z, "film"), relation(Z, Predicate.DIRECTOR, Y));

    private static ConstraintProgram program(Term.Variable answer, Clause... clauses) {
        return new ConstraintProgram(answer, List.of(clauses));
    }

    private static boolean same(ConstraintProgram meant, ConstraintProgram read) {
        return ReadBack.difference(meant, read, GRAPH).isEmpty();
    }

    private static ConstraintProgram without(int clause) {
        return new ConstraintProgram(X,
                READ.stream().filter(c -> !c.equals(READ.get(clause))).toList());
    }

    private static ConstraintProgram with(int place, Clause clause) {
        List<Clause> clauses = new java.util.ArrayList<>(READ);
        clauses.set(place, clause);
        return new ConstraintProgram(X, clauses);
    }

    private static ConstraintProgram and(Clause clause) {
        List<Clause> clauses = new java.util.ArrayList<>(READ);
        clauses.add(clause);
        return new ConstraintProgram(X, clauses);
    }

    @Test
    void otherVariablesAndAnotherOrderAreTheSame() {
        assertThat(same(MEANT, new ConstraintProgram(X, READ))).isTrue();
    }

    @Test
    void aMissingConditionIsAnotherQuestionWhicheverItIs() {
        for (int i : new int[]{0, 1, 3, 4, 6}) {
            assertThat(same(MEANT, without(i))).as(READ.get(i).toString()).isFalse();
        }
    }

    @Test
    void oneConditionMoreIsAnotherQuestion() {
        assertThat(same(MEANT, and(relation(Z, Predicate.PUBLICATION_DATE, date("1935"))))).isFalse();
        assertThat(same(MEANT, and(relation(Y, Predicate.NATIONALITY, text("German"))))).isFalse();
        assertThat(same(MEANT, and(READ.get(0)))).as("the same one twice").isFalse();
    }

    @Test
    void anotherConstantPredicateOrDirectionIsAnotherQuestion() {
        assertThat(same(MEANT, with(0, relation(Y, Predicate.PARENT, text("Ida Moss"))))).isFalse();
        assertThat(same(MEANT, with(6, relation(Z, Predicate.WRITER, Y)))).isFalse();
        assertThat(same(MEANT, with(0, relation(text("Vera Moss"), Predicate.PARENT, Y)))).isFalse();
    }

    @Test
    void anotherAnswerOrAnotherJoinIsAnotherQuestion() {
        assertThat(same(MEANT, new ConstraintProgram(Y, READ))).isFalse();
        assertThat(same(MEANT, with(1, relation(text("Hail"), Predicate.DIRECTOR, new Term.Variable("w"))))).isFalse();
        assertThat(same(MEANT, with(6, relation(Z, Predicate.DIRECTOR, Z)))).isFalse();
    }

    @Test
    void aTypeMayGoUnsaidOrBeSaidWhereTheAnswerStaysTheOnlyOne() {
        assertThat(same(MEANT, without(2))).isTrue();
        assertThat(same(MEANT, without(5))).isTrue();
        assertThat(same(MEANT, and(type(Y, "person")))).isTrue();
        assertThat(same(MEANT, and(type(Y, "woman")))).as("nobody fits").isFalse();
        assertThat(same(MEANT, and(type(Y, "unicorn")))).as("no such type").isFalse();
        assertThat(same(MEANT, and(type(new Term.Variable("w"), "man")))).as("of something else").isFalse();
    }

    @Test
    void aTypeThatTellsAnswersApartMustBeSaid() {
        ConstraintProgram work = program(A, type(A, "book"), relation(A, Predicate.WRITER, B),
                relation(the("Night Song"), Predicate.PERFORMER, B));
        assertThat(same(work, program(X, relation(X, Predicate.WRITER, Y),
                relation(text("Night Song"), Predicate.PERFORMER, Y)))).as("only one work fits").isTrue();
        ConstraintProgram film = program(A, type(A, "film"), relation(A, Predicate.DIRECTOR, the("Otto Lind")),
                relation(A, Predicate.CAST_MEMBER, B), type(B, "woman"));
        assertThat(same(film, program(X, relation(X, Predicate.DIRECTOR, text("Otto Lind")),
                relation(X, Predicate.CAST_MEMBER, Y), type(Y, "man")))).as("no man appeared").isFalse();
    }

    @Test
    void aMarriageHasNoDirectionAndParenthoodHas() {
        ConstraintProgram married = program(A, relation(A, Predicate.SPOUSE, the("Ida Moss")));
        assertThat(same(married, program(X, relation(text("Ida Moss"), Predicate.SPOUSE, X)))).isTrue();
        ConstraintProgram child = program(A, relation(A, Predicate.PARENT, the("Vera Moss")), type(A, "man"),
                relation(A, Predicate.SPOUSE, B));
        assertThat(same(child, program(X, relation(text("Vera Moss"), Predicate.PARENT, X), type(X, "man"),
                relation(X, Predicate.SPOUSE, Y)))).isFalse();
    }

    @Test
    void periodsAndFiguresCountByValue() {
        ConstraintProgram decade = program(A, type(A, "film"), within(A, Predicate.PUBLICATION_DATE, "1930", "1939"),
                relation(A, Predicate.CAST_MEMBER, the("Ida Moss")));
        Clause star = relation(X, Predicate.CAST_MEMBER, text("Ida Moss"));
        assertThat(same(decade, program(X, star,
                within(X, Predicate.PUBLICATION_DATE, "1930-01-01", "1939-12-31")))).isTrue();
        assertThat(same(decade, program(X, star, within(X, Predicate.PUBLICATION_DATE, "1930", "1940")))).isFalse();

        ConstraintProgram year = program(A, within(A, Predicate.PUBLICATION_DATE, "1935", "1935"),
                relation(A, Predicate.CAST_MEMBER, the("Ida Moss")));
        assertThat(same(year, program(X, star, relation(X, Predicate.PUBLICATION_DATE, date("1935"))))).isTrue();
        assertThat(same(year, program(X, star, relation(X, Predicate.PUBLICATION_DATE, date("1935-06"))))).isFalse();

        ConstraintProgram people = program(A, within(A, Predicate.POPULATION, "100000", "200000"));
        assertThat(same(people, program(X, within(X, Predicate.POPULATION, "100000.0", "200000")))).isTrue();
        assertThat(same(people, program(X, within(X, Predicate.POPULATION, "many", "200000")))).isFalse();
    }

    @Test
    void countsExclusionsAndAgesCountByValue() {
        ConstraintProgram meant = program(A, new Clause.Count(A, "director", 2),
                new Clause.Exclusion(A, "cast_member", Questions.FACTS.entity("Vera Moss")));
        assertThat(same(meant, program(X, new Clause.Exclusion(X, "cast_member", new Value.TextValue("Vera Moss")),
                new Clause.Count(X, "director", 2)))).isTrue();
        assertThat(same(meant, program(X, new Clause.Exclusion(X, "cast_member", new Value.TextValue("Vera Moss")),
                new Clause.Count(X, "director", 3)))).isFalse();
        assertThat(same(meant, program(X, new Clause.Exclusion(X, "cast_member", new Value.TextValue("Ida Moss")),
                new Clause.Count(X, "director", 2)))).isFalse();
        ConstraintProgram aged = program(A, new Clause.Elapsed(A, "birth_date", "death_date", 49));
        assertThat(same(aged, program(X, new Clause.Elapsed(X, "birth_date", "death_date", 49)))).isTrue();
        assertThat(same(aged, program(X, new Clause.Elapsed(X, "death_date", "birth_date", 49)))).isFalse();
        assertThat(same(aged, program(X, new Clause.Elapsed(X, "birth_date", "death_date", 50)))).isFalse();
    }

    @Test
    void countriesAndOccupationsMayBeSaidInAnyLanguageOfTheTables() {
        ConstraintProgram meant = program(A, relation(A, Predicate.NATIONALITY, text("Germany")),
                relation(A, Predicate.OCCUPATION, text("film director")));
        for (List<String> words : List.of(List.of("German", "film director"),
                List.of("alemán", "la dirección de cine"), List.of("Alemania", "Film director"))) {
            assertThat(same(meant, program(X, relation(X, Predicate.OCCUPATION, text(words.get(1))),
                    relation(X, Predicate.NATIONALITY, text(words.get(0)))))).as(words.toString()).isTrue();
        }
        assertThat(same(meant, program(X, relation(X, Predicate.OCCUPATION, text("director")),
                relation(X, Predicate.NATIONALITY, text("German"))))).isFalse();
    }

    @Test
    void anEntityMayHaveAnyOfItsNames() {
        Entity star = new Entity("e1", "Zoë Ellery", List.of("Zo Ellery-Smith"), EntityType.PERSON, "f", List.of(),
                "en",
                "facts.example", "page", new Entity.Popularity(1, 1, 1, 1));
        Entity film = new Entity("e2", "Rain", List.of(), EntityType.FILM, "", List.of(), "en", "facts.example", "p",
                new Entity.Popularity(1, 1, 1, 1));
        ClaimGraph graph = new ClaimGraphBuilder().add(star)
                .add(film)
                .add("e2", Predicate.CAST_MEMBER, new Value.EntityValue("e1", "Zoë Ellery"), "p", 0, 1, "test")
                .build();
        ConstraintProgram meant = program(A, relation(A, Predicate.CAST_MEMBER,
                new Term.Constant(new Value.EntityValue("e1", "Zoë Ellery"))));
        Map.of("Zoe Ellery", true, "zo ellery smith", true, "Ellery", false, "", false)
                .forEach((name, expected) -> assertThat(ReadBack.difference(meant,
                        program(X, relation(X, Predicate.CAST_MEMBER, text(name))), graph).isEmpty())
                        .as(name).isEqualTo(expected));
    }
}
