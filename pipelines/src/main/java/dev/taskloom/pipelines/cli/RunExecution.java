package dev.taskloom.pipelines.cli;

import dev.taskloom.environments.search.snapshot.SharedSnapshots;
import dev.taskloom.environments.search.snapshot.Snapshot;
import dev.taskloom.pipelines.dataset.DatasetSource;
import dev.taskloom.pipelines.dataset.DatasetWriter;
import dev.taskloom.pipelines.kafka.EmbeddedBroker;
import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.kafka.TopicReader;
import dev.taskloom.pipelines.models.RunModels;
import dev.taskloom.pipelines.progress.Work;
import dev.taskloom.pipelines.report.ReportWriter;
import dev.taskloom.pipelines.run.EarlierTasks;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.pipelines.synthesis.PublishTasks;
import dev.taskloom.pipelines.synthesis.RunProgress;
import dev.taskloom.pipelines.synthesis.SynthesisRun;
import dev.taskloom.schemas.RunManifest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;

/** One execution of a run: synthesize, write, publish, report; the manifest comes last. */
final class RunExecution {
    private final RunSettings settings;
    private final EarlierTasks earlier;
    private final Path output;
    private final Publishing publishing;
    private final PipelineOptions options;
    private final PrintWriter err;
    private final SortedMap<String, Double> seconds = new TreeMap<>();
    private volatile String stage = "making tasks";
    private volatile int accepted;
    private volatile Supplier<Optional<String>> outage = Optional::empty;

    RunExecution(RunSettings settings, EarlierTasks earlier, Path output, Publishing publishing,
            PipelineOptions options, PrintWriter err) {
        this.settings = settings.excluding(earlier);
        this.earlier = earlier;
        this.output = output.toAbsolutePath().normalize();
        this.publishing = publishing;
        this.options = options;
        this.err = err;
    }

    /** What the topic holds after publishing, as a {@code read_committed} consumer counts it; -1 without Kafka. */
    record Finished(RunManifest manifest, long inTopic) {}

    Finished run() {
        Instant started = Instant.now();
        // Held from the first wave to the report: opening it compares every checksum.
        Snapshot snapshot = SharedSnapshots.acquire(Path.of(settings.environment()));
        try (RunDirectory directory = RunDirectory.open(output, settings);
                Interruption interruption = Interruption.announce(output, err);
                Broker broker = Broker.of(publishing, directory);
                Progress progress = Progress.show(err, progress())) {
            SynthesisRun.Result result = timed("synthesize",
                    () -> new SynthesisRun(directory, settings, earlier, options, watching()).run());
            outage = Optional::empty;
            timed("write", () -> {
                directory.writeAll(directory.tasks(), result.tasks().iterator());
                directory.writeAll(directory.rejections(), result.rejections().iterator());
                return null;
            });
            stage = "publishing";
            RunManifest.Delivery delivery = broker.target() == null
                    ? null
                    : timed("publish", () -> publish(broker.target(), directory));
            long inTopic = broker.target() == null ? -1 : new TopicReader(broker.target(), TaskTopics.TASKS).count();
            RunManifest manifest = manifest(result, delivery, started);
            stage = "writing dataset and report";
            timed("report", () -> {
                report(directory, result, manifest, snapshot);
                return null;
            });
            RunManifest last = manifest(result, delivery, started);
            directory.write(last);
            return new Finished(last, inTopic);
        } catch (IOException e) {
            throw new RunException("cannot write the results in " + output + ": " + JsonLines.reason(e), e);
        } finally {
            SharedSnapshots.release(snapshot);
        }
    }

    private Supplier<String> progress() {
        Supplier<String> checked = Progress.counting("drafts checked", Work.DRAFTS_CHECKED::done);
        long before = Work.SEEDS_DRAFTED.done();
        return () -> "  %s: %d seeds, %s, %d of %d tasks".formatted(outage.get().orElse(stage),
                Work.SEEDS_DRAFTED.done() - before, checked.get(), accepted, settings.count());
    }

    private RunProgress watching() {
        return new RunProgress() {
            @Override
            public void models(RunModels models) {
                outage = models::outage;
            }

            @Override
            public void wave(int number, int seedsUsed, int seeds, int admitted, int wanted) {
                accepted = admitted;
            }
        };
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T timed(String stage, Step<T> step) throws IOException {
        long start = System.nanoTime();
        try {
            return step.run();
        } finally {
            seconds.put(stage, Math.round((System.nanoTime() - start) / 1e7) / 100.0);
        }
    }

    private RunManifest.Delivery publish(KafkaTarget target, RunDirectory directory) {
        int partitions = TaskTopics.ensure(target, TaskTopics.TASKS);
        RunManifest.Delivery delivery = publish(target, TaskTopics.TASKS, partitions, PublishTasks.Content.TASKS,
                directory.tasks());
        publish(target, TaskTopics.REJECTIONS, TaskTopics.ensure(target, TaskTopics.REJECTIONS),
                PublishTasks.Content.REJECTIONS, directory.rejections());
        return delivery;
    }

    private RunManifest.Delivery publish(KafkaTarget target, String topic, int partitions, PublishTasks.Content content,
            Path folder) {
        Pipeline pipeline = Pipeline.create(options);
        pipeline.apply("PublishTasks", PublishTasks.of(target, topic, partitions, content, folder));
        PipelineResult result = Runners.run(pipeline, "publishing");
        return new RunManifest.Delivery(topic, partitions,
                Runners.counted(result, PublishTasks.PUBLISHED.getName()),
                Runners.counted(result, PublishTasks.ALREADY_THERE.getName()));
    }

    private RunManifest manifest(SynthesisRun.Result result, RunManifest.Delivery delivery, Instant started) {
        return new RunManifest(RunManifest.SCHEMA, settings.runId(), settings.kind(), settings.shaping(),
                settings.seed(), settings.count(), result.tasks().size(), Math.toIntExact(result.rejected()),
                Math.toIntExact(result.quarantined()), result.stages(), result.shortfall(),
                new TreeMap<>(java.util.Map.of("snapshot", settings.environmentHash())),
                Versions.with(Runners.name(options)), seconds, started.toString(), Instant.now().toString(),
                result.models().isEmpty() ? null : result.models(),
                result.currency().isEmpty() ? null : result.currency(), delivery,
                new RunManifest.Environment(Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory()),
                result.wording());
    }

    private static void report(RunDirectory directory, SynthesisRun.Result result, RunManifest manifest,
            Snapshot snapshot) throws IOException {
        new DatasetWriter().write(result.tasks()::forEach, new DatasetSource.Run(manifest), directory.dataset());
        new ReportWriter().write(manifest, result.tasks().iterator(), result.rejections().iterator(),
                id -> snapshot.document(id).map(document -> document.text()).orElse(""), directory.report());
    }

    /** The broker of an execution: none, one somewhere, or one in this process. */
    private record Broker(KafkaTarget target, EmbeddedBroker embedded) implements AutoCloseable {
        static Broker of(Publishing publishing, RunDirectory directory) {
            return switch (publishing) {
                case Publishing.Nowhere nowhere -> new Broker(null, null);
                case Publishing.Embedded here -> {
                    EmbeddedBroker broker = EmbeddedBroker.start(directory.broker(), 0);
                    yield new Broker(KafkaTarget.of(broker.bootstrap()), broker);
                }
                case Publishing.To to -> {
                    // Told now, not after hours of work.
                    TaskTopics.ensure(to.target(), TaskTopics.TASKS);
                    TaskTopics.ensure(to.target(), TaskTopics.REJECTIONS);
                    yield new Broker(to.target(), null);
                }
            };
        }

        @Override
        public void close() {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
