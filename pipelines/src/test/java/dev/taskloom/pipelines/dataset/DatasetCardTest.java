package dev.taskloom.pipelines.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.pipelines.report.ExampleRun;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Provenance;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCardTest {
    private final ExampleRun run = new ExampleRun();

    @TempDir
    Path temp;

    @Test
    void theFrontMatterDescribesOneDefaultConfigurationWhoseFilesExist() throws IOException {
        write(run.tasks());
        JsonNode card = DatasetWriterTest.frontMatter(temp.resolve("dataset"));
        assertThat(card.at("/license/0").asText()).isEqualTo("cc-by-sa-4.0");
        assertThat(card.at("/language/0").asText()).isEqualTo("en");
        assertThat(card.at("/size_categories/0").asText()).isEqualTo("n<1K");
        assertThat(card.at("/task_categories/0").asText()).isEqualTo("question-answering");
        assertThat(card.get("configs")).hasSize(1);
        JsonNode configuration = card.at("/configs/0");
        assertThat(configuration.get("config_name").asText()).isEqualTo("search");
        assertThat(configuration.get("default").isBoolean() && configuration.get("default").asBoolean()).isTrue();
        assertThat(configuration.at("/data_files/0/split").asText()).isEqualTo("train");
        assertThat(configuration.at("/data_files/0/path").asText()).isEqualTo("data/search/train-*");
        assertThat(temp.resolve("dataset/data/search/train-00000-of-00001.parquet")).isNotEmptyFile();
    }

    @Test
    void theSplitSizesAreThoseOfTheRowsAndFiles() throws IOException {
        write(run.tasks());
        JsonNode info = DatasetWriterTest.frontMatter(temp.resolve("dataset")).get("dataset_info");
        assertThat(info.at("/splits/0/num_examples").asInt()).isEqualTo(54);
        assertThat(info.get("download_size").asLong())
                .isEqualTo(Files.size(temp.resolve("dataset/data/search/train-00000-of-00001.parquet")));
        long taskColumn = run.tasks().stream().mapToLong(task -> Json.line(task).length()).sum();
        assertThat(info.at("/splits/0/num_bytes").asLong()).isBetween(taskColumn, 3 * taskColumn);
    }

    @Test
    void aTestSplitGetsItsOwnFiles() throws IOException {
        List<Task> tasks = new ArrayList<>(run.tasks());
        tasks.add(Json.read(Json.line(tasks.get(0)).replace("\"split\":\"train\"", "\"split\":\"test\""), Task.class));
        write(tasks);
        JsonNode files = DatasetWriterTest.frontMatter(temp.resolve("dataset")).at("/configs/0/data_files");
        assertThat(files).hasSize(2);
        assertThat(files.at("/0/split").asText()).isEqualTo("train");
        assertThat(files.at("/1/path").asText()).isEqualTo("data/search/test-*");
        assertThat(temp.resolve("dataset/data/search/test-00000-of-00001.parquet")).isNotEmptyFile();
    }

    @Test
    void thePageTellsFunnelMechanismsSourcesGapsAndHowToVerify() throws IOException {
        String card = write(run.tasks());
        assertThat(card).contains("| sample | 412 | 180 | not-eligible 232 |", "| evidence-replay | 54 | 0 | 0 |",
                "| time-scope | 0 | 0 | 54 |", "| lives.example | 54 |", "Requested: 60 tasks; accepted: 54.",
                "all were used", "## Known gaps", "./taskloom verify", run.tasks().get(0).prompt());
        assertThat(card.lines().filter(line -> line.startsWith("| ---")).count()).isEqualTo(6);
    }

    @Test
    void whatModelsCostIsToldByStageAndByTask() throws IOException {
        // 1,204 sent and 88 replayed calls of 900 + 50 tokens at 0.001; in all 1,754 calls for 54 tasks.
        assertThat(write(run.tasks())).contains(
                "| attempt | deepseek-v4/example-model/high | 1,292 | 1,162,800 | 64,600 | 1.29 USD |",
                "For each accepted task: 32 calls, 30,857 tokens, 0.0325 USD.");
    }

    @Test
    void theCardOfATopicTellsWhatItsTasksSayAndNoFunnel() throws IOException {
        new DatasetWriter().write(run.tasks()::forEach, new DatasetSource.Topic("taskloom.tasks.v1"),
                temp.resolve("dataset"));
        String card = Files.readString(temp.resolve("dataset/README.md"));
        assertThat(card).contains("54 questions", "Kafka topic `taskloom.tasks.v1`",
                "`" + run.tasks().get(0).provenance().run() + "`", "| evidence-replay | 54 | 0 | 0 |",
                "| lives.example | 54 |").doesNotContain("| sample |", "Requested:");
    }

    @Test
    void languagesAndLicencesThatYamlOrTheHubWouldMisreadAreHandled() throws IOException {
        Task norwegian = Json.read(
                Json.line(run.tasks().get(0)).replace("\"language\":\"en\"", "\"language\":\"no\""), Task.class);
        write(List.of(licensed(norwegian, List.of("", "Crown Copyright: [all] {rights}", "CC BY 4.0"))));
        JsonNode card = DatasetWriterTest.frontMatter(temp.resolve("dataset"));
        assertThat(card.at("/language/0").isTextual()).isTrue();
        assertThat(card.at("/language/0").asText()).isEqualTo("no");
        assertThat(texts(card.get("license"))).containsExactly("cc-by-4.0", "other", "unknown");
    }

    @Test
    void markupInTasksStaysText() throws IOException {
        String evil = "</table><script>alert(1)</script> | ![x](http://evil.example/x.png) `code`\n---\n# Owned";
        Task hostile = Json.read(Json.line(run.tasks().get(0))
                .replace("\"prompt\":" + Json.line(run.tasks().get(0).prompt()), "\"prompt\":" + Json.line(evil)),
                Task.class);
        String card = write(List.of(licensed(hostile, List.of(evil))));
        assertThat(card).doesNotContain("<script", "![x]", "http://evil", "\n# Owned").contains("Owned");
        assertThat(DatasetWriterTest.frontMatter(temp.resolve("dataset")).at("/license/0").asText())
                .isEqualTo("other");
    }

    private static Task licensed(Task task, List<String> licences) {
        Provenance from = task.provenance();
        return new Task(task.schema(), task.id(), task.kind(), task.split(), task.language(), task.prompt(),
                task.answer(), task.environment(), task.body(), task.difficulty(), task.certificate(),
                task.verification(), new Provenance(from.run(), from.seed(), from.snapshot(), from.models(), licences,
                        from.sources()));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private String write(List<Task> tasks) throws IOException {
        new DatasetWriter().write(tasks::forEach, new DatasetSource.Run(run.manifest()), temp.resolve("dataset"));
        return Files.readString(temp.resolve("dataset/README.md"));
    }
}
