package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.taskloom.pipelines.dataset.DuckDb;
import dev.taskloom.pipelines.kafka.EmbeddedBroker;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every command on one small planted web, as a person gives them, with a file name a person might choose. */
@ResourceLock("brokers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWayTest extends CommandLineCase {
    private static final int WANTED = 4;

    private Path folder;
    private Path snapshot;
    private Path run;
    private List<Task> tasks;

    @BeforeAll
    void goTheWholeWay(@TempDir Path temp) {
        folder = temp;
        Path web = folder.resolve("une toile ü 网");
        snapshot = folder.resolve("snap shot");
        run = folder.resolve("run\n1");
        assertThat(taskloom("planted-web", "--pages", 150, "--seed", 3, "--output", web)).as(err()).isZero();
        assertThat(out().strip()).isEqualTo(web.resolve("pages").toString());
        assertThat(taskloom("corpus", "build", "--input", web.resolve("pages"), "--output", snapshot)).as(err())
                .isZero();
        assertThat(json(out()).get("documents").asInt()).isPositive();
        assertThat(err()).isEmpty();
        assertThat(synthesize("--kafka", "embedded")).as(err()).isZero();
        assertThat(out()).contains("Funnel", "Accepted  4 of 4 tasks; 4 in the Kafka topic",
                run.resolve("report.html").toString());
        assertThat(err()).isEmpty();
        tasks = new ArrayList<>();
        JsonLines.files(RunDirectory.tasks(run)).forEach(file -> JsonLines.read(file, Task.class, tasks::add));
        assertThat(tasks).hasSize(WANTED);
    }

    @Test
    void theSameCommandAgainGivesTheSameBytesAndPublishesNothingTwice() throws IOException {
        Path file = RunDirectory.tasks(run).resolve("part-00000.jsonl");
        byte[] before = Files.readAllBytes(file);
        assertThat(synthesize("--kafka", "embedded")).as(err()).isZero();
        assertThat(out()).contains("4 in the Kafka topic");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void everyCertificateHoldsWhereverTheTasksStand() {
        for (Path target : List.of(run, run.resolve("dataset"),
                run.resolve("dataset/data/search/train-00000-of-00001.parquet"),
                RunDirectory.tasks(run).resolve("part-00000.jsonl"))) {
            assertThat(taskloom("verify", target, "--snapshot", snapshot)).as(out() + err()).isZero();
            assertThat(out()).isEqualTo("4 of 4 tasks hold\n");
        }
    }

    @Test
    void whatTheRunWroteFollowsTheWireContract() throws IOException {
        JsonSchema task = schema("task");
        JsonSchema rejection = schema("rejection");
        List<Path> rejections = JsonLines.files(run.resolve("rejections"));
        assertThat(rejections).isNotEmpty();
        for (String line : Files.readAllLines(RunDirectory.tasks(run).resolve("part-00000.jsonl"))) {
            assertThat(task.validate(json(line))).isEmpty();
        }
        for (String line : Files.readAllLines(rejections.get(0))) {
            assertThat(rejection.validate(json(line))).isEmpty();
        }
        JsonNode manifest = json(Files.readString(run.resolve("manifest.json")));
        assertThat(schema("manifest").validate(manifest)).isEmpty();
        assertThat(manifest.get("accepted").asInt()).isEqualTo(WANTED);
    }

    @Test
    void anEditedTaskIsNamedWithItsPlaceAndAStrangerBesideItDoesNotHideIt() throws IOException {
        Path file = folder.resolve("edited.jsonl");
        Task first = tasks.get(0);
        Files.writeString(file, Json.line(tasks.get(1)) + "\n" + Json.line(first).replace(first.prompt(), "Who?")
                + "\nnull\n{\"id\":7}\n" + Json.line(tasks.get(1)) + "\n");
        assertThat(taskloom("verify", file, "--snapshot", snapshot)).isEqualTo(1);
        assertThat(out().lines().toList()).satisfiesExactly(
                line -> assertThat(line).startsWith(file + ", line 2: " + first.id() + ": "),
                line -> assertThat(line).startsWith(file + ", line 3 is not a task"),
                line -> assertThat(line).startsWith(file + ", line 4 is not a task"),
                line -> assertThat(line).isEqualTo(
                        file + ", line 5: " + tasks.get(1).id() + ": stands at " + file + ", line 1 already"),
                line -> assertThat(line).isEqualTo("1 of 5 tasks hold"));
    }

    @Test
    void aRightAnswerEarnsTheRewardAndAWrongOneDoesNot() throws IOException {
        Task task = tasks.get(0);
        Path one = Files.writeString(folder.resolve("task.json"), Json.pretty(task));
        Path answer = Files.writeString(folder.resolve("answer.txt"), task.answer().value() + "\n");
        assertThat(reward("--task", one, "--answer", task.answer().value())).isEqualTo(1);
        assertThat(reward("--task", one, "--answer", "@" + answer)).isEqualTo(1);
        assertThat(reward("--task", run, "--id", task.id(), "--answer", "nobody knows")).isZero();
        assertThat(reward("--task", run.resolve("dataset"), "--id", task.id(), "--answer", "")).isZero();
        assertUsage("taskloom grade: " + folder.resolve("lines.jsonl") + " holds 2 tasks: say which with --id", "grade",
                "--task", Files.writeString(folder.resolve("lines.jsonl"),
                        Json.line(task) + "\n" + Json.line(tasks.get(1)) + "\n"),
                "--answer", "x");
        assertFailure(said("has no task with id search-0"), "grade", "--task", one, "--id", "search-0", "--answer",
                "x");
        assertFailure(said("no such file", "absent.txt"), "grade", "--task", one, "--answer",
                "@" + folder.resolve("absent.txt"));
    }

    @Test
    void runAndTopicGiveTheSameTasksAsADataset() throws Exception {
        Path ofRun = folder.resolve("of run");
        Path ofTopic = folder.resolve("of topic");
        assertThat(taskloom("export", "--run", run, "--output", ofRun)).as(err()).isZero();
        assertThat(out()).isEqualTo("4 rows in " + ofRun + "\n");
        try (EmbeddedBroker broker = EmbeddedBroker.start(run.resolve("kafka"), 0)) {
            assertThat(taskloom("export", "--kafka", broker.bootstrap(), "--output", ofTopic)).as(err()).isZero();
            assertThat(out()).isEqualTo("4 rows in " + ofTopic + "\n");
            assertFailure(said("there is no topic absent"), "export", "--kafka", broker.bootstrap(), "--topic",
                    "absent",
                    "--output", folder.resolve("none"));
            assertFailure(said("taskloom.rejections.v1-", "offset 0 holds no task"), "export", "--kafka",
                    broker.bootstrap(), "--topic", "taskloom.rejections.v1", "--output", folder.resolve("none"));
        }
        assertThat(folder.resolve("none")).doesNotExist();
        try (DuckDb duckDb = new DuckDb()) {
            String query = "select id, task from read_parquet('%s/data/search/*.parquet') order by id";
            assertThat(duckDb.rows(query.formatted(ofTopic))).hasSize(WANTED)
                    .isEqualTo(duckDb.rows(query.formatted(ofRun)));
        }
        assertThat(ofRun.resolve("README.md")).content().contains("| synthesize |");
        assertThat(ofTopic.resolve("README.md")).content()
                .contains("Kafka topic `taskloom.tasks.v1`", tasks.get(0).provenance().run())
                .doesNotContain("| synthesize |");
    }

    @Test
    void foldersThatAreSomebodyElsesAreLeftAlone() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.tex"), "mine");
        Path file = Files.writeString(folder.resolve("file"), "mine");
        for (Path target : List.of(mine, file, file.resolve("below"))) {
            String[] named = said(target.startsWith(file) ? file.toString() : mine.toString());
            assertFailure(named, "planted-web", "--pages", 10, "--output", target);
            assertFailure(named, "corpus", "build", "--input", run.resolve("tasks"), "--output", target);
            assertFailure(named, "synthesize", "search", "--snapshot", snapshot, "--count", 1, "--output", target);
            assertFailure(named, "export", "--run", run, "--output", target);
        }
        assertThat(mine.resolve("thesis.tex")).hasContent("mine");
        assertThat(file).hasContent("mine");
        assertFailure(said("holds another run", "--count was 4, is 9"), "synthesize", "search", "--snapshot", snapshot,
                "--count", 9, "--output", run, "--seed", 1, "--mode", "graded");
    }

    @Test
    void whatIsNoSnapshotOrOneOfAnotherVersionIsRefused() throws IOException {
        assertFailure(said("absent is not a snapshot"), "verify", run, "--snapshot", folder.resolve("absent"));
        assertFailure(said("is not a snapshot"), "synthesize", "search", "--snapshot", run, "--count", 1, "--output",
                folder.resolve("new"));
        Path other = Files.createDirectories(folder.resolve("other version"));
        Files.writeString(other.resolve("manifest.json"), Files.readString(snapshot.resolve("manifest.json"))
                .replaceFirst("taskloom-snapshot/\\d+", "taskloom-snapshot/999"));
        assertFailure(said(other.toString(), "taskloom-snapshot/999"), "verify", run, "--snapshot", other);
        assertFailure(said(other.toString(), "taskloom-snapshot/999"), "synthesize", "search", "--snapshot", other,
                "--count", 1, "--output", folder.resolve("new"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void inputsThatCannotBeReadAreNamed() throws IOException {
        Path built = folder.resolve("built");
        assertFailure(said("absent", "does not exist"), "corpus", "build", "--input", folder.resolve("absent"),
                "--output", built);
        assertFailure(said("holds nothing that can be read", "empty.jsonl"), "corpus", "build", "--input",
                Files.writeString(folder.resolve("empty.jsonl"), ""), "--output", built);
        assertFailure(said("holds nothing that can be read", "notes.foo"), "corpus", "build", "--input",
                Files.writeString(folder.resolve("notes.foo"), "notes"), "--output", built);
        Path garbage = Files.writeString(folder.resolve("garbage.jsonl"), "a\n");
        assertThat(taskloom("corpus", "build", "--input", garbage, "--output", built)).isEqualTo(1);
        assertThat(err()).contains("set-aside.jsonl", "bad-json=1", "no page of the input could be read");
        assertFailure(said("is no finished run"), "export", "--run", folder, "--output", built);
        assertFailure(said("holds no tasks"), "verify", folder, "--snapshot", snapshot);
        assertFailure(said("holds no tasks"), "verify", folder.resolve("empty.jsonl"), "--snapshot", snapshot);
        assertFailure(said("no such file", "absent.jsonl"), "verify", folder.resolve("absent.jsonl"), "--snapshot",
                snapshot);
        assertFailure(said("notes.foo, line 1 is not a task"), "grade", "--task", folder.resolve("notes.foo"),
                "--answer", "x");
    }

    private int synthesize(Object... more) {
        List<Object> words = new ArrayList<>(List.of("synthesize", "search", "--snapshot", snapshot, "--count", WANTED,
                "--output", run, "--mode", "graded", "--depth", 2, "--breadth", 3));
        words.addAll(List.of(more));
        return taskloom(words.toArray());
    }

    private int reward(Object... words) {
        List<Object> all = new ArrayList<>(List.of("grade"));
        all.addAll(List.of(words));
        assertThat(taskloom(all.toArray())).as(err()).isZero();
        return json(out()).get("reward").asInt();
    }

    private static JsonSchema schema(String name) throws IOException {
        try (InputStream in = Task.class.getResourceAsStream("/schemas/v1/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Json.mapper().readTree(in));
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
