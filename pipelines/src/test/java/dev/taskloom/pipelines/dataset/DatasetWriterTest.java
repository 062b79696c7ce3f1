package dev.taskloom.pipelines.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.taskloom.pipelines.report.ExampleRun;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.schemas.Seal;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetWriterTest {
    private final ExampleRun run = new ExampleRun();

    @TempDir
    Path temp;

    @Test
    void anotherReaderFindsEveryTaskWithItsValues() throws Exception {
        Path dataset = write(new DatasetWriter(), run.tasks());
        try (DuckDb duckDb = new DuckDb()) {
            String files = "read_parquet('" + dataset.resolve("data/search/train-*.parquet") + "')";
            assertThat(duckDb.rows("select count(*), count(distinct id), sum(hops), sum(len(evidence)) from " + files))
                    .containsExactly(List.of(54L, 54L, sum("hops"),
                            run.tasks().stream().mapToLong(t -> t.provenance().sources().size() + 1).sum()));
            List<List<Object>> rows = duckDb.rows("select id, question, answer, answer_type, language, clauses,"
                    + " evidence[1].quote, evidence[1].start, evidence[1].\"end\", len(failed_by), licences[1], task"
                    + " from " + files);
            assertThat(rows).hasSameSizeAs(run.tasks());
            for (int i = 0; i < rows.size(); i++) {
                Task task = run.tasks().get(i);
                dev.taskloom.schemas.Citation first = ((dev.taskloom.schemas.SearchTask) task.body()).evidence().get(0)
                        .citation();
                assertThat(rows.get(i)).containsExactly(task.id().value(), task.prompt(), task.answer().value(),
                        "entity", "en", task.difficulty().measures().get("clauses"), first.quote(), first.start(),
                        first.end(), (long) task.difficulty().failedBy().size(), "CC-BY-SA-4.0", Json.line(task));
            }
        }
    }

    @Test
    void theColumnsOfATrainerHoldTheQuestionAsAMessageAndTheAnswerAsGroundTruth() throws Exception {
        Path dataset = write(new DatasetWriter(), run.tasks());
        try (DuckDb duckDb = new DuckDb()) {
            List<List<Object>> rows = duckDb.rows("select len(prompt), prompt[1].role, prompt[1].content, data_source,"
                    + " ability, reward_model.style, reward_model.ground_truth, extra_info.\"index\", extra_info.id,"
                    + " extra_info.split, len(extra_info.aliases) from read_parquet('"
                    + dataset.resolve("data/search/*.parquet") + "')");
            for (int i = 0; i < rows.size(); i++) {
                Task task = run.tasks().get(i);
                assertThat(rows.get(i)).containsExactly(1L, "user", task.prompt(), "taskloom/search", "search", "rule",
                        task.answer().value(), i, task.id().value(), "train", (long) task.answer().aliases().size());
            }
        }
    }

    @Test
    void theTasksOfAFileReadBackAndAnotherFileIsNamedAsNoDataset() throws Exception {
        Path dataset = write(new DatasetWriter(), run.tasks());
        List<String> read = new ArrayList<>();
        DatasetFile.tasks(dataset.resolve("data/search/train-00000-of-00001.parquet"), read::add);
        assertThat(read).isEqualTo(run.tasks().stream().map(Json::line).toList());
        Path other = Files.writeString(temp.resolve("other.parquet"), "no Parquet at all");
        assertThatThrownBy(() -> DatasetFile.tasks(other, read::add)).isInstanceOf(IOException.class)
                .hasMessageStartingWith("it is no dataset file");
    }

    @Test
    void theTaskColumnReadsBackAsTheSealedTask() throws Exception {
        Path dataset = write(new DatasetWriter(), run.tasks());
        try (DuckDb duckDb = new DuckDb()) {
            List<List<Object>> rows = duckDb.rows(
                    "select task from read_parquet('" + dataset.resolve("data/search/*.parquet") + "')");
            for (int i = 0; i < rows.size(); i++) {
                Task task = Json.read((String) rows.get(i).get(0), Task.class);
                assertThat(task).isEqualTo(run.tasks().get(i));
                assertThat(Seal.of(task)).isEqualTo(task.certificate().seal());
            }
        }
    }

    @Test
    void unicodeEmptyListsAndMissingFiguresSurvive() throws Exception {
        Task odd = withPrompt(run.tasks().get(0), "Où naquit Ѳеодор 𝔉 \u202Eevil\u202C \"quote\" \\ \t\u0000 end?");
        Task without = Json.read(Json.line(odd).replaceAll("\"near_misses\":\\d+,", ""), Task.class);
        Path dataset = write(new DatasetWriter(), List.of(odd, without));
        try (DuckDb duckDb = new DuckDb()) {
            List<List<Object>> rows = duckDb
                    .rows("select question, near_misses, len(answer_aliases) from read_parquet('"
                            + dataset.resolve("data/search/*.parquet") + "')");
            assertThat(rows).containsExactly(
                    List.of(odd.prompt(), odd.difficulty().measures().get("near_misses"),
                            (long) odd.answer().aliases().size()),
                    java.util.Arrays.asList(odd.prompt(), null, (long) odd.answer().aliases().size()));
        }
    }

    @Test
    void halfASurrogatePairSpoilsOneCharacterAndNothingElse() throws Exception {
        Path dataset = write(new DatasetWriter(), List.of(withPrompt(run.tasks().get(0), "half \uD83D pair")));
        try (DuckDb duckDb = new DuckDb()) {
            assertThat(duckDb.rows(
                    "select question from read_parquet('" + dataset.resolve("data/search/*.parquet") + "')"))
                    .containsExactly(List.of("half ? pair"));
        }
    }

    @Test
    void aFullFileIsFollowedByTheNextAndNamesTellHowManyThereAre() throws Exception {
        Path dataset = write(new DatasetWriter(20), run.tasks());
        assertThat(names(dataset.resolve("data/search"))).containsExactly("train-00000-of-00003.parquet",
                "train-00001-of-00003.parquet", "train-00002-of-00003.parquet");
        try (DuckDb duckDb = new DuckDb()) {
            assertThat(duckDb.rows("select count(*) from read_parquet('" + dataset.resolve("data/search/*.parquet")
                    + "', filename=true) group by filename order by filename"))
                    .containsExactly(List.of(20L), List.of(20L), List.of(14L));
        }
    }

    @Test
    void theColumnsAreThoseOfTheCard() throws Exception {
        Path dataset = write(new DatasetWriter(), run.tasks());
        List<Object> declared = new ArrayList<>();
        frontMatter(dataset).at("/dataset_info/features")
                .forEach(feature -> declared.add(feature.get("name").asText()));
        try (DuckDb duckDb = new DuckDb()) {
            List<Object> found = duckDb.rows(
                    "describe select * from read_parquet('" + dataset.resolve("data/search/*.parquet") + "')")
                    .stream().map(row -> row.get(0)).toList();
            assertThat(found).isEqualTo(declared).contains("answer_aliases", "weakest_clause_candidates", "task");
        }
    }

    @Test
    void theSameTasksGiveTheSameBytes() throws Exception {
        Path first = write(new DatasetWriter(30), run.tasks());
        Path second = temp.resolve("second");
        new DatasetWriter(30).write(new ExampleRun().tasks()::forEach, new DatasetSource.Run(run.manifest()), second);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(first)) {
            files = walk.filter(Files::isRegularFile).map(first::relativize).sorted().toList();
        }
        assertThat(files).hasSize(3);
        for (Path file : files) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void aFailureLeavesTheEarlierDatasetUntouchedAndNoPartialOne() throws Exception {
        Path dataset = write(new DatasetWriter(), run.tasks());
        String card = Files.readString(dataset.resolve("README.md"));
        TaskFeed breaking = sink -> {
            run.tasks().stream().limit(3).forEach(sink);
            throw new IllegalStateException("the topic went away");
        };
        assertThatThrownBy(
                () -> new DatasetWriter().write(breaking, new DatasetSource.Topic("taskloom.tasks.v1"), dataset))
                .hasMessage("the topic went away");
        assertThat(dataset.resolve("README.md")).hasContent(card);
        assertThat(names(temp)).containsExactly("dataset");
    }

    @Test
    void anEarlierDatasetIsReplacedAsAWhole() throws Exception {
        write(new DatasetWriter(10), run.tasks());
        Path dataset = write(new DatasetWriter(), run.tasks().subList(0, 5));
        assertThat(names(dataset.resolve("data/search"))).containsExactly("train-00000-of-00001.parquet");
        assertThat(names(temp)).containsExactly("dataset");
    }

    @Test
    void whatAKilledWriterLeftIsRemoved() throws Exception {
        Files.createDirectories(temp.resolve(".dataset.partial/data/search"));
        Files.writeString(temp.resolve(".dataset.partial/data/search/train-00000.unfinished"), "half");
        Path dataset = write(new DatasetWriter(), run.tasks());
        assertThat(names(dataset.resolve("data/search"))).containsExactly("train-00000-of-00001.parquet");
        assertThat(names(temp)).containsExactly("dataset");
    }

    @Test
    void aDirectoryWithOtherFilesIsRefusedAndNamed() throws Exception {
        Path home = Files.createDirectories(temp.resolve("home"));
        Files.writeString(home.resolve("thesis.tex"), "mine");
        assertThatThrownBy(
                () -> new DatasetWriter().write(run.tasks()::forEach, new DatasetSource.Run(run.manifest()), home))
                .isInstanceOf(IOException.class).hasMessageContaining("home").hasMessageContaining("thesis.tex");
        assertThat(home.resolve("thesis.tex")).hasContent("mine");
    }

    @Test
    void aSplitThatWouldLeaveTheFolderIsRefused() {
        Task escaping = new Task(Task.SCHEMA, first().id(), first().kind(), "../../evil", "en", "?", first().answer(),
                first().environment(), first().body(), first().difficulty(), first().certificate(),
                first().verification(), first().provenance());
        assertThatThrownBy(() -> write(new DatasetWriter(), List.of(escaping)))
                .hasMessageContaining(first().id().value()).hasMessageContaining("../../evil");
    }

    @Test
    void aRunWithoutTasksStillGivesALoadableDataset() throws Exception {
        Path dataset = write(new DatasetWriter(), List.of());
        try (DuckDb duckDb = new DuckDb()) {
            assertThat(duckDb.rows(
                    "select count(*) from read_parquet('" + dataset.resolve("data/search/*.parquet") + "')"))
                    .containsExactly(List.of(0L));
        }
        assertThat(frontMatter(dataset).at("/dataset_info/splits/0/num_examples").asInt(-1)).isZero();
    }

    static JsonNode frontMatter(Path dataset) throws IOException {
        String card = Files.readString(dataset.resolve("README.md"));
        assertThat(card).startsWith("---\n");
        return new ObjectMapper(new YAMLFactory()).readTree(card.substring(4, card.indexOf("\n---\n", 4)));
    }

    private Task first() {
        return run.tasks().get(0);
    }

    private long sum(String measure) {
        return run.tasks().stream().mapToLong(task -> task.difficulty().measures().get(measure)).sum();
    }

    private static Task withPrompt(Task task, String prompt) {
        ReferenceAnswer bare = new ReferenceAnswer(task.answer().value(), List.of(), task.answer().type(),
                task.answer().normaliser());
        return new Task(task.schema(), task.id(), task.kind(), task.split(), task.language(), prompt, bare,
                task.environment(), task.body(), task.difficulty(), task.certificate(), task.verification(),
                task.provenance());
    }

    private Path write(DatasetWriter writer, List<Task> tasks) throws IOException {
        Path dataset = temp.resolve("dataset");
        assertThat(writer.write(tasks::forEach, new DatasetSource.Run(run.manifest()), dataset))
                .isEqualTo(tasks.size());
        return dataset;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
