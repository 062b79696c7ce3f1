package dev.taskloom.synthesizers.search.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.program.ProgramEvaluator;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.environments.search.wording.QuestionWriter;
import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.schemas.AnswerType;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.EnvironmentRef;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.TaskKind;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Wording;
import dev.taskloom.synthesizers.search.SmallSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A writer and a reader who do their work, and some who do not: then the draft keeps the program's words. */
class ModelWriterTest {
    private static final Term.Variable A = new Term.Variable("a");
    private static final Term.Variable B = new Term.Variable("b");
    private static final String WORDS = "Tell me: when was the man born who directed the film “The Long Winter” and was"
            + " a son of Otto Lindqvist?";
    private static final String READ = """
            {"answer": "?x", "conditions": [
              {"relation": "director", "subject": "The Long Winter", "object": "?y"},
              {"relation": "parent", "subject": "?y", "object": "Otto Lindqvist"},
              {"type": "man", "of": "?y"},
              {"relation": "birth_date", "subject": "?y", "object": "?x"}]}""";

    @TempDir
    private static Path folder;
    private static Snapshot snapshot;
    private static Draft draft;

    @BeforeAll
    static void build() throws IOException {
        snapshot = SmallSnapshot.open(folder);
        ConstraintProgram program = new ConstraintProgram(A,
                List.of(new Clause.Relation(B, Predicate.BIRTH_DATE.wireName(), A), new Clause.HasType(B, "man"),
                        new Clause.Relation(B, Predicate.PARENT.wireName(), the("Otto Lindqvist")),
                        new Clause.Relation(the("The Long Winter"), Predicate.DIRECTOR.wireName(), B)));
        ProgramEvaluator evaluator = new ProgramEvaluator(snapshot.graph());
        draft = new Draft(new Seed(TaskKind.SEARCH, "seed", "seed", "en", 0, new TreeMap<>()), 0, "en",
                QuestionWriter.write(program, snapshot.graph(), "en"),
                new ReferenceAnswer("1901-02-03", List.of(), AnswerType.DATE, "date/v1"),
                new EnvironmentRef("snapshot", snapshot.hash(), List.of("search")),
                new SearchTask(snapshot.hash(), program, evaluator.values(evaluator.answers(program, 1).getFirst()),
                        List.of(), List.of(), List.of(), List.of()),
                new TreeMap<>(), null);
    }

    @AfterAll
    static void close() {
        snapshot.close();
    }

    private static Term.Constant the(String label) {
        return SmallSnapshot.the(snapshot, label);
    }

    private static Draft worded(ScriptedModel writer, ScriptedModel reader) {
        return SearchWriters.models(snapshot, writer.configuration(), reader.configuration()).worded(draft);
    }

    private static Draft worded(Function<String, String> writes, Function<String, String> reads) {
        return worded(ScriptedModel.saying("w/one", writes), ScriptedModel.saying("r/two", reads));
    }

    @Test
    void wordsThatAreReadBackAsTheProgramAreTakenWithTheirProof() {
        Draft worded = worded(request -> WORDS, question -> "Here it is:\n```json\n" + READ + "\n```");
        assertThat(worded.prompt()).isEqualTo(WORDS);
        assertThat(worded.taskId()).isEqualTo(draft.taskId());
        assertThat(worded.wording()).isInstanceOfSatisfying(Wording.OfModel.class, wording -> {
            assertThat(wording.writer()).isEqualTo("w/one");
            assertThat(wording.reader()).isEqualTo("r/two");
            assertThat(wording.question()).isEqualTo(Sha256.hex(WORDS));
            assertThat(wording.prompts()).isEqualTo(SearchWriters.promptHash());
            assertThat(wording.readBack().answer().name()).isEqualTo("x");
            assertThat(wording.readBack().clauses()).hasSize(4);
        });
    }

    @Test
    void theWriterSeesAllConditionsAndNothingThatIsHiddenAndTheReaderSeesTheQuestionAlone() {
        ScriptedModel writer = ScriptedModel.saying("w/one", request -> WORDS);
        ScriptedModel reader = ScriptedModel.saying("r/two", question -> READ);
        worded(writer, reader);
        assertThat(writer.shown()).singleElement().asString().contains("English", "a date", draft.prompt(),
                "[b] was born on [a]", "[b] is a man",
                "“Otto Lindqvist” is the father or mother of [b]", "“The Long Winter” was directed by [b]")
                .doesNotContain("Hugo", "1901", draft.answer().value());
        assertThat(reader.shown()).containsExactly(WORDS);
    }

    static Stream<Arguments> faultsOfWriters() {
        return Stream.of(writer("is silent", "no-words", request -> ""),
                writer("repeats what it was shown", "no-words", request -> request),
                writer("gives the program's words", "same-words", request -> draft.prompt()),
                writer("says no", "length", request -> "NO"),
                writer("judges", "no-question", request -> "Correct: NO"),
                writer("answers instead", "no-question", request -> "He was born in Sweden."),
                writer("names the hidden man", "gives-away", request -> WORDS.replace("man", "man Hugo Lindqvist")),
                writer("tells the answer", "figures", request -> WORDS.replace("born", "born (1901-02-03)")),
                writer("leaves out a name", "name-missing", request -> WORDS.replace("Otto Lindqvist", "a painter")),
                writer("writes markup", "markup", request -> "**" + WORDS + "**"),
                writer("writes two lines", "not-plain", request -> WORDS.replace(": ", ":\n")),
                writer("never ends", "length", request -> "Who was " + "very ".repeat(20_000) + "late?"),
                writer("asks in another language", "language", request -> "¿" + WORDS));
    }

    private static Arguments writer(String name, String reason, Function<String, String> writes) {
        return Arguments.of(name, reason, writes);
    }

    @ParameterizedTest(name = "a writer that {0}: {1}")
    @MethodSource("faultsOfWriters")
    void wordsThatWillNotDoAreNotEvenRead(String name, String reason, Function<String, String> writes) {
        ScriptedModel writer = ScriptedModel.saying("w/one", writes);
        ScriptedModel reader = ScriptedModel.saying("r/two", question -> READ);
        assertKept(worded(writer, reader), reason);
        assertThat(writer.shown()).hasSize(ModelWriter.TRIES);
        assertThat(reader.shown()).isEmpty();
    }

    static Stream<Arguments> faultsOfReaders() {
        return Stream.of(reader("is silent", "not-read", ""),
                reader("says no", "unreadable", "Correct: NO"),
                reader("writes broken JSON", "unreadable", READ.substring(0, READ.length() - 2)),
                reader("writes other JSON", "unreadable", "{\"verdict\": true}"),
                reader("has no conditions", "unreadable", "{\"answer\": \"?x\", \"conditions\": []}"),
                reader("nests without end", "unreadable", "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500)),
                reader("writes 100 kB", "unreadable", READ + " ".repeat(100_000) + "}"),
                reader("invents a relation", "unreadable", READ.replace("parent", "ancestor")),
                reader("invents a type", "unreadable", READ.replace("\"man\"", "\"unicorn\"")),
                reader("invents a field", "unreadable", READ.replace("{\"type\"", "{\"sure\": true, \"type\"")),
                reader("hides a number of a billion digits", "unreadable", READ.replace(
                        "{\"type\": \"man\", \"of\": \"?y\"}",
                        "{\"range\": \"population\", \"of\": \"?y\", \"from\": \"1\", \"to\": \"1e999999999\"}")),
                reader("drops a condition", "read-otherwise", READ.replace(
                        "{\"relation\": \"parent\", \"subject\": \"?y\", \"object\": \"Otto Lindqvist\"},", "")),
                reader("adds a condition", "read-otherwise", READ.replace("{\"type\"",
                        "{\"relation\": \"occupation\", \"subject\": \"?y\", \"object\": \"film director\"},{\"type\"")),
                reader("reads another name", "read-otherwise", READ.replace("Otto Lindqvist", "Vera Mossberg")),
                reader("turns a relation round", "read-otherwise", READ.replace(
                        "\"subject\": \"The Long Winter\", \"object\": \"?y\"",
                        "\"subject\": \"?y\", \"object\": \"The Long Winter\"")),
                reader("reads another answer", "read-otherwise", READ.replace("\"?x\", \"cond", "\"?y\", \"cond")),
                reader("mistakes the man", "read-otherwise", READ.replace("\"man\"", "\"woman\"")));
    }

    private static Arguments reader(String name, String reason, String reads) {
        return Arguments.of(name, reason, reads);
    }

    @ParameterizedTest(name = "a reader that {0}: {1}")
    @MethodSource("faultsOfReaders")
    void wordsThatAreNotReadAsTheProgramAreNotTaken(String name, String reason, String reads) {
        assertKept(worded(request -> WORDS, question -> reads), reason);
    }

    @Test
    void anAnswerThatBreaksOffIsRefusedOrIsACallOfAToolIsNone() {
        for (ChatOutcome outcome : List.of(
                new ChatOutcome.Truncated(new ChatMessage.Assistant(WORDS, "", List.of()), Usage.NONE),
                new ChatOutcome.Refused("filtered"), ScriptedModel.calls("search"))) {
            ScriptedModel broken = new ScriptedModel("b/three", (replicate, text) -> outcome);
            assertKept(worded(broken, ScriptedModel.saying("r/two", question -> READ)), "no-words");
            assertKept(worded(ScriptedModel.saying("w/one", request -> WORDS), broken), "not-read");
            assertThat(broken.shown()).as("one step each, two tries").hasSize(2 * ModelWriter.TRIES);
        }
    }

    @Test
    void aSecondTryIsAnotherAnswerToTheSameRequest() {
        ScriptedModel writer = new ScriptedModel("w/one",
                (replicate, text) -> ScriptedModel.says(replicate == 0 ? "NO" : WORDS));
        assertThat(worded(writer, ScriptedModel.saying("r/two", question -> READ)).prompt()).isEqualTo(WORDS);
        assertThat(writer.shown()).hasSize(2);
        assertThat(writer.shown().get(0)).isEqualTo(writer.shown().get(1));
    }

    @Test
    void aModelThatCannotBeAskedIsNoFailureOfItsWords() {
        ScriptedModel away = new ScriptedModel("a/way",
                (replicate, text) -> new ChatOutcome.RetryLater("busy", true, Duration.ZERO));
        assertThatThrownBy(() -> worded(away, away)).isInstanceOf(UnservedException.class).hasMessageContaining("a/way",
                "busy");
        assertThatThrownBy(() -> worded(ScriptedModel.saying("w/one", request -> WORDS), away))
                .isInstanceOf(UnservedException.class);
    }

    private static void assertKept(Draft kept, String reason) {
        assertThat(kept.prompt()).isEqualTo(draft.prompt());
        assertThat(kept.wording()).isInstanceOfSatisfying(Wording.OfProgram.class,
                wording -> assertThat(wording.reason()).isEqualTo(reason));
        assertThat(kept.worded(draft.prompt(), null)).isEqualTo(draft);
    }
}
