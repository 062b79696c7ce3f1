package dev.taskloom.environments.search.wording;

import static dev.taskloom.environments.search.wording.Questions.A;
import static dev.taskloom.environments.search.wording.Questions.B;
import static dev.taskloom.environments.search.wording.Questions.C;
import static dev.taskloom.environments.search.wording.Questions.FACTS;
import static dev.taskloom.environments.search.wording.Questions.GRAPH;
import static dev.taskloom.environments.search.wording.Questions.ask;
import static dev.taskloom.environments.search.wording.Questions.date;
import static dev.taskloom.environments.search.wording.Questions.relation;
import static dev.taskloom.environments.search.wording.Questions.text;
import static dev.taskloom.environments.search.wording.Questions.the;
import static dev.taskloom.environments.search.wording.Questions.type;
import static dev.taskloom.environments.search.wording.Questions.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionWriterTest {

    @Test
    void asksForAPropertyOfSomethingHidden() {
        Clause[] clauses = {relation(B, Predicate.BIRTH_DATE, A),
                relation(the("Rain"), Predicate.DIRECTOR, B)};

        assertThat(ask("en", clauses)).isEqualTo("On what date was the director of the film “Rain” born?");
        assertThat(ask("es", clauses)).isEqualTo("¿En qué fecha nació quien dirigió la película «Rain»?");
    }

    @Test
    void asksForAPlace() {
        Clause[] clauses = {relation(B, Predicate.BIRTH_PLACE, A),
                type(B, "man"),
                relation(B, Predicate.PARENT, the("Vera Moss")),
                relation(B, Predicate.DEATH_DATE, date("1950-06-07"))};

        assertThat(ask("en", clauses))
                .isEqualTo("What is the birthplace of the man who was a son of Vera Moss and died on 7 June 1950?");
        assertThat(ask("es", clauses)).isEqualTo(
                "¿Cuál es el lugar de nacimiento del hombre que fue hijo de Vera Moss y murió el 7 de junio de 1950?");
    }

    @Test
    void asksForAFilmByItsMaker() {
        Clause[] clauses = {type(A, "film"),
                relation(A, Predicate.DIRECTOR, B),
                relation(the("Rain"), Predicate.DIRECTOR, B),
                within(A, Predicate.PUBLICATION_DATE, "1935", "1935")};

        assertThat(ask("en", clauses))
                .isEqualTo("What is the 1935 film directed by the director of the film “Rain” called?");
        assertThat(ask("es", clauses))
                .isEqualTo("¿Cómo se titula la película de 1935 dirigida por quien dirigió la película «Rain»?");
    }

    @Test
    void asksWho() {
        Clause[] clauses = {type(A, "woman"),
                relation(B, Predicate.PARENT, A),
                type(B, "man"),
                relation(the("Hail"), Predicate.DIRECTOR, B)};

        assertThat(ask("en", clauses)).isEqualTo("Who was the mother of the director of the film “Hail”?");
        assertThat(ask("es", clauses)).isEqualTo("¿Quién fue la madre de quien dirigió la película «Hail»?");
    }

    @Test
    void putsNationalityAndOccupationBesideTheNoun() {
        Clause[] clauses = {type(A, "man"),
                relation(A, Predicate.NATIONALITY, text("Germany")),
                relation(A, Predicate.PARENT, B),
                type(B, "woman"),
                relation(the("Red Book"), Predicate.WRITER, B)};

        assertThat(ask("en", clauses)).isEqualTo("Which German man was a son of the writer of the book “Red Book”?");
        assertThat(ask("es", clauses)).isEqualTo("¿Qué hombre alemán fue hijo de quien escribió el libro «Red Book»?");
    }

    @Test
    void saysADecade() {
        Clause[] clauses = {type(A, "film"),
                within(A, Predicate.PUBLICATION_DATE, "1930", "1939"),
                relation(A, Predicate.DIRECTOR, B),
                relation(B, Predicate.BIRTH_DATE, date("1901-02-03"))};

        assertThat(ask("en", clauses))
                .isEqualTo("Which 1930s film was directed by the person born on 3 February 1901?");
        assertThat(ask("es", clauses)).isEqualTo(
                "¿Qué película de la década de 1930 fue dirigida por la persona que nació el 3 de febrero de 1901?");
    }

    @Test
    void saysAnAge() {
        Clause[] clauses = {type(A, "woman"),
                relation(B, Predicate.PARENT, A),
                type(B, "man"),
                relation(B, Predicate.SPOUSE, the("Ida Moss")),
                new Clause.Elapsed(B, "birth_date", "death_date", 49)};

        assertThat(ask("en", clauses))
                .isEqualTo("Who was the mother of the man who was the husband of Ida Moss and died at the age of 49?");
        assertThat(ask("es", clauses))
                .isEqualTo("¿Quién fue la madre del hombre que fue el marido de Ida Moss y murió a los 49 años?");
    }

    @Test
    void countsMakers() {
        Clause[] clauses = {type(A, "film"),
                new Clause.Count(A, "director", 2),
                relation(A, Predicate.CAST_MEMBER, B),
                type(B, "woman"),
                relation(the("Hugo Lind"), Predicate.SPOUSE, B)};

        assertThat(ask("en", clauses))
                .isEqualTo("What is the film directed by two people and starring the wife of Hugo Lind called?");
        assertThat(ask("es", clauses)).isEqualTo(
                "¿Cómo se titula la película dirigida por dos personas y protagonizada por la esposa de Hugo Lind?");
    }

    @Test
    void namesWorksWithTheirKind() {
        Clause[] clauses = {type(A, "woman"),
                relation(the("Night Song"), Predicate.PERFORMER, A),
                relation(the("Red Book"), Predicate.WRITER, A)};

        assertThat(ask("en", clauses))
                .isEqualTo("Which woman recorded the song “Night Song” and wrote the book “Red Book”?");
        assertThat(ask("es", clauses))
                .isEqualTo("¿Qué mujer grabó la canción «Night Song» y escribió el libro «Red Book»?");
    }

    @Test
    void nestsThreeDescriptions() {
        Clause[] clauses = {relation(B, Predicate.BIRTH_DATE, A),
                type(B, "man"),
                relation(B, Predicate.SPOUSE, C),
                type(C, "woman"),
                relation(the("Snow"), Predicate.CAST_MEMBER, C)};

        assertThat(ask("en", clauses))
                .isEqualTo("When was the husband of the woman who appeared in the film “Snow” born?");
        assertThat(ask("es", clauses))
                .isEqualTo("¿Cuándo nació el marido de la mujer que actuó en la película «Snow»?");
    }

    @Test
    void asksForHeadquarters() {
        Clause[] clauses = {relation(B, Predicate.HEADQUARTERS, A),
                relation(B, Predicate.FOUNDER, C),
                relation(the("Hail"), Predicate.DIRECTOR, C)};

        assertThat(ask("en", clauses)).isEqualTo(
                "Where does the organisation founded by the director of the film “Hail” have its headquarters?");
        assertThat(ask("es", clauses)).isEqualTo(
                "¿En qué lugar está la sede de la organización fundada por quien dirigió la película «Hail»?");
    }

    @Test
    void excludesANearMiss() {
        Clause[] clauses = {type(A, "film"),
                relation(A, Predicate.CAST_MEMBER, B),
                type(B, "woman"),
                relation(the("Hugo Lind"), Predicate.SPOUSE, B),
                new Clause.Exclusion(A, "director", FACTS.entity("Vera Moss"))};

        assertThat(ask("en", clauses)).isEqualTo(
                "What is the film directed by someone other than Vera Moss and starring the wife of Hugo Lind called?");
        assertThat(ask("es", clauses)).isEqualTo(
                "¿Cómo se titula la película que no fue dirigida por Vera Moss y fue protagonizada por la esposa de Hugo Lind?");
    }

    @Test
    void saysANumberRange() {
        Clause[] clauses = {relation(A, Predicate.LOCATED_IN, B),
                relation(B, Predicate.CAPITAL, the("Ulm")),
                new Clause.Range(A, "population", "100000", "200000")};

        assertThat(ask("en", clauses)).isEqualTo(
                "Which place has a population between 100,000 and 200,000 and lies in the place with Ulm as its capital?");
        assertThat(ask("es", clauses)).isEqualTo(
                "¿Qué lugar tiene entre 100.000 y 200.000 habitantes y está en el lugar con su capital en Ulm?");
    }

    @Test
    void saysANationalityAsItsAdjectiveHoweverTheClaimNamesIt() {
        assertThat(ask("en", relation(B, Predicate.DEATH_DATE, A), type(B, "man"),
                relation(B, Predicate.NATIONALITY, text("Germany")), relation(B, Predicate.SPOUSE, the("Ida Moss"))))
                .contains("the German husband of Ida Moss");
        assertThat(ask("en", relation(B, Predicate.BIRTH_DATE, A), type(B, "man"),
                relation(B, Predicate.NATIONALITY, text("German")), relation(B, Predicate.PARENT, the("Vera Moss"))))
                .contains("the German son of Vera Moss");
        assertThat(QuestionWriter.canSay(Predicate.NATIONALITY, new Value.TextValue("Ruritanian"), "en")).isFalse();
        assertThat(QuestionWriter.canSay(Predicate.NATIONALITY, new Value.TextValue("German"), "es")).isTrue();
    }

    @Test
    void saysWhereAHiddenPlaceLies() {
        assertThat(ask("en", relation(B, Predicate.POPULATION, A), relation(B, Predicate.LOCATED_IN, the("Swabia"))))
                .isEqualTo("What is the population of the place located in Swabia?");
    }

    @Test
    void neverNamesTheAnswerOrAHiddenEntity() {
        String question = ask("en", relation(B, Predicate.BIRTH_DATE, A), relation(the("Rain"), Predicate.DIRECTOR, B));

        assertThat(NameLeak.find(question, List.of("Hugo Lind", "1901-02-03"))).isEmpty();
        assertThat(NameLeak.find(question, List.of("Rain"))).contains("Rain");
    }

    @Test
    void findsLeaksWhateverTheirCaseDiacriticsAndPunctuation() {
        assertThat(NameLeak.find("Who met JOSE-MARIA Núñez?", List.of("José María Nuñez"))).isPresent();
        assertThat(NameLeak.find("Who lives in Ulmen?", List.of("Ulm"))).as("a part of a word").isEmpty();
    }

    @Test
    void twoWritersOfOneProgramWriteTheSame() {
        Clause[] clauses = {relation(B, Predicate.BIRTH_DATE, A), relation(the("Rain"), Predicate.DIRECTOR, B)};

        assertThat(ask("en", clauses)).isEqualTo(ask("en", clauses));
    }

    @Test
    void refusesProgramsThatAreNoTree() {
        Clause inACircle = relation(A, Predicate.SIBLING, B);
        ConstraintProgram circle = new ConstraintProgram(A, List.of(relation(A, Predicate.PARENT, B),
                relation(B, Predicate.PARENT, C), relation(C, Predicate.SIBLING, A), inACircle));
        assertThatThrownBy(() -> QuestionWriter.write(circle, GRAPH, "en"))
                .isInstanceOf(IllegalArgumentException.class);

        ConstraintProgram loose = new ConstraintProgram(A,
                List.of(relation(A, Predicate.PARENT, the("Vera Moss")), relation(B, Predicate.PARENT, C)));
        assertThatThrownBy(() -> QuestionWriter.write(loose, GRAPH, "en")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesALanguageWithoutAPhraseBook() {
        assertThatThrownBy(() -> ask("fr", relation(A, Predicate.PARENT, the("Vera Moss"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fr");
    }
}
