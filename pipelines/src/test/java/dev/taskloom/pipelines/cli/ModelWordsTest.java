package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedRequest;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.ConstraintProgram;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import dev.taskloom.schemas.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Questions in a model's words: taken when another model reads the program in them, else the program's own stand. */
@Timeout(300)
class ModelWordsTest extends ModelRunCase {
    private static final String OWN_WORDS = "The program's version: ";
    private static final String OPENING = "Tell me: ";
    private static final int COUNT = 6;

    /** What a run without models makes, and which program is behind each question. */
    private static List<Task> plain;
    private static Map<String, ConstraintProgram> programs;

    @BeforeAll
    static void makePlain() throws IOException {
        ModelWordsTest commands = new ModelWordsTest();
        Path run = folder.resolve("plain");
        assertThat(commands.taskloom("synthesize", "search", "--snapshot", commands.snapshot(), "--count", COUNT,
                "--output", run)).isZero();
        plain = tasks(run);
        programs = plain.stream().collect(Collectors.toMap(Task::prompt, task -> ((SearchTask) task.body()).program()));
    }

    @Test
    void wordsThatAreReadAsTheProgramComeIntoTasksThatVerifyAndReplayWithoutTheServer() throws IOException {
        Path run = folder.resolve("worded");
        List<Object> command;
        try (SimulatedServer server = SimulatedServer.start(behaviour(program -> program))) {
            command = command(run, server);
            assertThat(taskloom(command.toArray())).as(err()).isZero();
        }
        assertThat(out())
                .containsPattern("Worded +[1-9]\\d* of \\d+ drafts by a model; the program's words stand for: ");
        List<Task> worded = tasks(run).stream()
                .filter(task -> task.verification().wording() instanceof Wording.OfModel)
                .toList();
        assertThat(worded).extracting(Task::prompt)
                .hasSizeGreaterThan(COUNT / 2)
                .allSatisfy(prompt -> assertThat(prompt).startsWith(OPENING));
        assertThat(worded).extracting(task -> task.verification().wording().writer())
                .containsOnly("generic-openai/writes");
        assertThat(worded).extracting(task -> task.verification().wording().reader())
                .containsOnly("generic-openai/reads");
        assertThat(worded).extracting(task -> task.provenance().models())
                .containsOnly(List.of("generic-openai/reads", "generic-openai/writes"));
        assertThat(manifest(run).wording()).containsKey("model");
        assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();

        byte[] before = Files.readAllBytes(run.resolve("tasks/part-00000.jsonl"));
        deleteWaves(run);
        assertThat(taskloom(command.toArray())).as(err()).isZero();
        assertThat(Files.readAllBytes(run.resolve("tasks/part-00000.jsonl"))).isEqualTo(before);
    }

    @Test
    void aReaderThatOverlooksAConditionLeavesTheTasksThatAreMadeWithoutModels() throws IOException {
        Path run = folder.resolve("overlooked");
        try (SimulatedServer server = SimulatedServer.start(behaviour(ModelWordsTest::withoutACondition))) {
            assertThat(taskloom(command(run, server).toArray())).as(err()).isZero();
        }
        assertThat(tasks(run)).extracting(Task::id).isEqualTo(plain.stream().map(Task::id).toList());
        assertThat(tasks(run)).extracting(Task::prompt).isEqualTo(plain.stream().map(Task::prompt).toList());
        assertThat(tasks(run)).extracting(task -> task.verification().wording())
                .containsOnly(new Wording.OfProgram("generic-openai/writes", "generic-openai/reads", "read-otherwise"));
        assertThat(manifest(run).wording()).doesNotContainKey("model");
        assertThat(taskloom("verify", run, "--snapshot", snapshot())).as(out()).isZero();
    }

    @Test
    void aRunWithoutAWriterAsksForNoWords() throws IOException {
        Path run = folder.resolve("wordless");
        try (SimulatedServer server = SimulatedServer.start(behaviour(program -> program))) {
            List<Object> command = command(run, server);
            command.addAll(List.of("--writer", "none"));
            assertThat(taskloom(command.toArray())).as(err()).isZero();
            assertThat(server.tally().answered()).isZero();
        }
        assertThat(tasks(run)).extracting(task -> task.verification().wording()).containsOnlyNulls();
        assertThat(manifest(run).wording()).isNull();
        assertThat(out()).doesNotContain("Worded");
    }

    /** Words every question by putting two words before it, and reads those whose program is known. */
    private static Behaviour behaviour(UnaryOperator<ConstraintProgram> reading) {
        return request -> request.body().path("model").asText().equals("writes")
                ? Behaviour.text(request, OPENING + request.lastMessage()
                        .lines()
                        .filter(line -> line.startsWith(OWN_WORDS))
                        .map(line -> line.substring(OWN_WORDS.length()))
                        .findFirst()
                        .orElseThrow())
                : read(request, reading);
    }

    private static Reply read(SimulatedRequest request, UnaryOperator<ConstraintProgram> reading) {
        ConstraintProgram known = programs.get(request.lastMessage().substring(OPENING.length()));
        return Behaviour.text(request, known == null ? "I do not know" : json(reading.apply(known)));
    }

    private static ConstraintProgram withoutACondition(ConstraintProgram program) {
        List<Clause> clauses = new ArrayList<>(program.clauses());
        clauses.remove(clauses.stream().filter(clause -> !(clause instanceof Clause.HasType)).findFirst()
                .orElseThrow());
        return new ConstraintProgram(program.answer(), clauses);
    }

    /** A program in the form that readers are told. */
    private static String json(ConstraintProgram program) {
        ObjectNode json = Json.mapper().createObjectNode().put("answer", "?" + program.answer().name());
        ArrayNode conditions = json.putArray("conditions");
        program.clauses().forEach(clause -> {
            ObjectNode condition = conditions.addObject();
            switch (clause) {
                case Clause.Relation c -> condition.put("relation", c.predicate())
                        .put("subject", text(c.subject()))
                        .put("object", text(c.object()));
                case Clause.HasType c -> condition.put("type", c.type()).put("of", text(c.subject()));
                case Clause.Range c -> condition.put("range", c.predicate())
                        .put("of", text(c.subject()))
                        .put("from", c.from())
                        .put("to", c.to());
                case Clause.Count c -> condition.put("count", c.predicate())
                        .put("of", text(c.subject()))
                        .put("is", c.count());
                case Clause.Exclusion c -> condition.put("not", c.predicate())
                        .put("of", text(c.subject()))
                        .put("object", c.excluded().label());
                case Clause.Elapsed c -> condition.put("years", c.years())
                        .put("of", text(c.subject()))
                        .put("from", c.fromPredicate())
                        .put("to", c.toPredicate());
            }
        });
        return json.toString();
    }

    private static String text(Term term) {
        return switch (term) {
            case Term.Variable variable -> "?" + variable.name();
            case Term.Constant(Value value) -> value.label();
        };
    }

    private List<Object> command(Path run, SimulatedServer server) throws IOException {
        Path models = Files.writeString(folder.resolve("models-" + server.port() + ".yaml"), """
                endpoints:
                  one:
                    base-url: %1$s
                    model: writes
                  two:
                    base-url: %1$s
                    model: reads
                """.formatted(server.baseUrl()));
        return new ArrayList<>(
                List.of("synthesize", "search", "--snapshot", snapshot(), "--count", COUNT, "--output", run,
                        "--models", models, "--agents", "none", "--judges", "none"));
    }
}
