package dev.taskloom.it.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.services.dataflow.model.DataflowPackage;
import dev.taskloom.environments.corpus.reading.CorpusInput;
import dev.taskloom.pipelines.corpus.BuildSnapshot;
import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.synthesis.Kind;
import dev.taskloom.pipelines.synthesis.PublishTasks;
import dev.taskloom.pipelines.synthesis.SynthesisPipeline;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.beam.runners.dataflow.DataflowRunner;
import org.apache.beam.runners.dataflow.options.DataflowPipelineOptions;
import org.apache.beam.runners.dataflow.util.PackageUtil;
import org.apache.beam.runners.dataflow.util.Stager;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.gcp.auth.NoopCredentialFactory;
import org.apache.beam.sdk.extensions.gcp.storage.NoopPathValidator;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our pipelines become Dataflow jobs: the runner itself translates them, and writes the job to a file instead of sending it.
 */
@Timeout(600)
class DataflowTranslationTest {
    @TempDir
    Path folder;

    @Test
    void aSnapshotBuildIsAJobOfOurSteps() throws IOException {
        Path corpus = Files.writeString(folder.resolve("pages.jsonl"),
                "{\"url\":\"https://a.example/\",\"title\":\"A\",\"text\":\"A town.\"}\n");
        List<Path> inputs = List.of(corpus);

        List<String> steps = steps(pipeline -> pipeline.apply("BuildSnapshot",
                BuildSnapshot.of(CorpusInput.of(inputs), inputs, Optional.empty(), folder.resolve("snapshot"))));

        assertThat(steps).contains("BuildSnapshot/TakeInPages", "BuildSnapshot/WriteRoster", "BuildSnapshot/IndexNames",
                "BuildSnapshot/LookUpNames", "BuildSnapshot/BuildShards", "BuildSnapshot/AssembleEntities",
                "BuildSnapshot/WriteManifest");
    }

    @Test
    void drawingSeedsIsAJobOfOurSteps() throws IOException {
        RunSettings settings = settings(World.snapshot());

        List<String> steps = steps(
                pipeline -> pipeline.apply("SampleSeeds", Kind.of(TaskKind.SEARCH).sampleSeeds(settings)));

        assertThat(steps).contains("SampleSeeds/DrawEntities")
                .anyMatch(step -> step.startsWith("SampleSeeds/RankSeeds/"));
    }

    @Test
    void aWaveIsAJobOfOurSteps() throws IOException {
        Seed seed = new Seed(TaskKind.SEARCH, "e1", "A", "en|a.example|place", 0, new TreeMap<>());

        List<String> steps = steps(
                pipeline -> SynthesisPipeline.build(pipeline, settings(folder), List.of(seed), folder.resolve("wave")));

        assertThat(steps).contains("SynthesizeDrafts/Synthesize", "AttemptDrafts/Attempt",
                "VerifyDrafts/Verify", "AllOutcomes", "WriteOutcomes/GatherFile", "WriteOutcomes/WriteFile");
    }

    @Test
    void publishingIsAJobOfOurSteps() throws IOException {
        List<String> steps = steps(
                pipeline -> pipeline.apply("PublishTasks", PublishTasks.of(KafkaTarget.of("broker.example:9092"),
                        TaskTopics.TASKS, 3, PublishTasks.Content.TASKS, folder)));

        assertThat(steps).contains("PublishTasks/PublishPartition");
    }

    private static RunSettings settings(Path snapshot) {
        return new RunSettings(TaskKind.SEARCH, snapshot.toString(), "0".repeat(64), 10, 1, 3, 6, "strict", 3);
    }

    private interface Build {
        void apply(Pipeline pipeline);
    }

    /** Names of the steps of the job that the Dataflow runner makes of the pipeline. */
    private List<String> steps(Build build) throws IOException {
        Path job = folder.resolve("job.json");
        DataflowPipelineOptions options = PipelineOptionsFactory
                .fromArgs("--runner=DataflowRunner", "--project=taskloom-test", "--region=europe-west1",
                        // Named, since looking whether the default one is there takes a network.
                        "--gcpTempLocation=gs://taskloom-test/tmp", "--stagingLocation=gs://taskloom-test/staging",
                        "--templateLocation=" + job,
                        "--filesToStage=" + Files.createFile(folder.resolve("no.jar")), "--workerMachineType=e2-small")
                .as(DataflowPipelineOptions.class);
        options.setRunner(DataflowRunner.class);
        options.setCredentialFactoryClass(NoopCredentialFactory.class);
        options.setPathValidatorClass(NoopPathValidator.class);
        options.setStagerClass(NothingStaged.class);
        Pipeline pipeline = Pipeline.create(options);
        build.apply(pipeline);
        pipeline.run();

        List<String> names = new ArrayList<>();
        for (JsonNode step : Json.read(Files.readAllBytes(job), JsonNode.class).path("steps")) {
            names.add(step.path("properties").path("user_name").path("value").asText());
        }
        return names;
    }

    /** Sends nothing anywhere. */
    public static final class NothingStaged implements Stager {
        public static NothingStaged fromOptions(PipelineOptions options) {
            return new NothingStaged();
        }

        @Override
        public List<DataflowPackage> stageFiles(List<PackageUtil.StagedFile> files) {
            return List.of();
        }

        @Override
        public DataflowPackage stageToFile(byte[] bytes, String name) {
            return new DataflowPackage().setName(name).setLocation("gs://taskloom-test/" + name);
        }
    }
}
