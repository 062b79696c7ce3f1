package dev.taskloom.environments.search.wording;

import static dev.taskloom.environments.search.wording.Questions.A;
import static dev.taskloom.environments.search.wording.Questions.B;
import static dev.taskloom.environments.search.wording.Questions.FACTS;
import static dev.taskloom.environments.search.wording.Questions.GRAPH;
import static dev.taskloom.environments.search.wording.Questions.date;
import static dev.taskloom.environments.search.wording.Questions.relation;
import static dev.taskloom.environments.search.wording.Questions.text;
import static dev.taskloom.environments.search.wording.Questions.the;
import static dev.taskloom.environments.search.wording.Questions.type;
import static dev.taskloom.environments.search.wording.Questions.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as a model may write them, for programs over a small world; a person has judged each. */
class WordedQuestionTest {
    /** Who directed the film of the 1930s with Ida Moss, and died on 7 June 1950? Hugo Lind; the film is Snow. */
    private static final ConstraintProgram DIRECTOR = program(relation(B, Predicate.DIRECTOR, A), type(B, "film"),
            relation(B, Predicate.CAST_MEMBER, the("Ida Moss")),
            within(B, Predicate.PUBLICATION_DATE, "1930", "1939"),
            relation(A, Predicate.DEATH_DATE, date("1950-06-07")));
    private static final List<Value> HIDDEN = List.of(FACTS.entity("Hugo Lind"), FACTS.entity("Snow"),
            new Value.TextValue("Nobody's Dog"));

    private static ConstraintProgram program(Clause... clauses) {
        return new ConstraintProgram(A, List.of(clauses));
    }

    private static Optional<String> reason(ConstraintProgram program, String words) {
        return WordedQuestion.objection(words, program, HIDDEN, GRAPH, "en").map(Objection::reason);
    }

    @Test
    void wordsThatSayTheSameInAnotherWayPass() {
        for (String words : List.of(
                "Who directed the 1930s film starring Ida Moss and died on 7 June 1950?",
                "Tell me: which director, dead since June 7, 1950, once worked with IDA MOSS between 1930 and 1939?",
                "A film made in the 1930s stars Ida Moss; who is its director, who died on the 7th of June, 1950?",
                "Ida Moss starred in a film of 1930–1939. Who directed it, and died on 1950-06-07?")) {
            assertThat(reason(DIRECTOR, words)).as(words).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
            "no-question | The director of the 1930s film with Ida Moss died on 7 June 1950.",
            "no-question | Who died on 7 June 1950? And who directed a film with Ida Moss in the 1930s?",
            "no-question | Who directed the 1930s film with Ida Moss and died on 7 June 1950? Answer: unknown",
            "length | Who?",
            "markup | Who directed the 1930s film with **Ida Moss** and died on 7 June 1950?",
            "markup | <b>Who</b> directed the 1930s film with Ida Moss and died on 7 June 1950?",
            "markup | Who (see https://x.example) directed the 1930s film with Ida Moss, dead since 7 June 1950?",
            "markup | {\"question\": \"Who directed the 1930s film with Ida Moss and died on 7 June 1950?",
            "language | ¿Quién dirigió en la década de 1930 a Ida Moss y murió el 7 de junio de 1950?",
            "name-missing | Who directed the 1930s film starring Ida and died on 7 June 1950?",
            "figures | Who directed the film starring Ida Moss and died on 7 June 1950?",
            "figures | Who directed the 1935 film of the 1930s starring Ida Moss and died on 7 June 1950?",
            "figures | Who directed the 1930s film starring Ida Moss and died in June 1950?",
            "figures | Who directed the 1930s film starring Ida Moss and died on 7 June ١٩٥٠, 1950?",
            "gives-away | Which Hugo Lind directed the 1930s film starring Ida Moss and died on 7 June 1950?",
            "gives-away | Who directed the 1930s film snow, starring Ida Moss, and died on 7 June 1950?",
            "gives-away | Who, like nobody’s dog, directed the 1930s film with Ida Moss and died on 7 June 1950?"})
    void wordsThatWillNotDoFallByTheirReason(String reason, String words) {
        assertThat(reason(DIRECTOR, words)).hasValue(reason);
    }

    @Test
    void onlyPlainCharactersPass() {
        for (String character : List.of("\n", "\r", "\t", "\u0000", "\u2028", "\u202e", "\u200b", "\ue000", "а")) {
            assertThat(reason(DIRECTOR,
                    "Who directed the 1930s film with Ida Moss" + character + " and died on 7 June 1950?"))
                    .as("U+%04X", (int) character.charAt(0)).hasValue("not-plain");
        }
        assertThat(reason(DIRECTOR, "Who directed " + "very ".repeat(20_000) + "late?")).hasValue("length");
    }

    @Test
    void figuresAndMarksInsideOfNamesAreTheNames() {
        Value.TextValue odd = new Value.TextValue("Who's *That* in 1984?");
        ConstraintProgram program = program(relation(B, Predicate.PARENT, A),
                relation(B, Predicate.CAST_MEMBER, text(odd.text())));
        assertThat(reason(program, "Who is the parent of the star of Who's *That* in 1984?")).hasValue("no-question");
        assertThat(reason(program, "Who is the parent of the star of Who's *That* in 1984??")).isEmpty();
        assertThat(reason(program, "Who is the parent of the star of “Who's *That* in 1984?” of 1984?"))
                .hasValue("figures");
    }

    @Test
    void yearsBeforeTheCommonEraAndGroupedNumbersAreRead() {
        ConstraintProgram program = program(relation(A, Predicate.BIRTH_DATE, date("-0043")),
                within(A, Predicate.POPULATION, "126790", "1000000"));
        assertThat(reason(program, "Which town of 126,790 to 1,000,000 people was born in 44 BC?")).isEmpty();
        assertThat(reason(program, "Which town of 126.790 to 1000000 people was born in 44 BC?")).isEmpty();
        assertThat(reason(program, "Which town of 126,79 to 1,000,000 people was born in 44 BC?")).hasValue("figures");
    }

    @Test
    void countsAndAgesMayStandInWords() {
        ConstraintProgram program = program(new Clause.Count(A, "director", 2),
                relation(A, Predicate.CAST_MEMBER, the("Ida Moss")),
                new Clause.Elapsed(B, "birth_date", "death_date", 49));
        assertThat(reason(program, "Which film has two directors, one dead at forty-nine, and Ida Moss?")).isEmpty();
        assertThat(reason(program, "Which film has 2 directors, one dead at 49, and Ida Moss?")).isEmpty();
        assertThat(reason(program, "Which film has 3 directors, one dead at 49, and Ida Moss?")).hasValue("figures");
    }

    @Test
    void everyQuestionOfTheProgramItselfPasses() {
        ConstraintProgram spanish = program(relation(B, Predicate.DIRECTOR, A), type(B, "film"),
                relation(B, Predicate.CAST_MEMBER, the("Ida Moss")),
                relation(A, Predicate.DEATH_DATE, date("1950-06-07")));
        for (String language : QuestionWriter.languages()) {
            String words = QuestionWriter.write(spanish, GRAPH, language);
            assertThat(WordedQuestion.objection(words, spanish, HIDDEN, GRAPH, language)).as(words).isEmpty();
        }
    }
}
