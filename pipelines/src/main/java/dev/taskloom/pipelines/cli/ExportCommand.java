package dev.taskloom.pipelines.cli;

import dev.taskloom.pipelines.dataset.DatasetSource;
import dev.taskloom.pipelines.dataset.DatasetWriter;
import dev.taskloom.pipelines.dataset.TaskFeed;
import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.kafka.TopicReader;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.schemas.RunManifest;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "export", sortOptions = false, description = {
        "Write the dataset of a finished run, or of a Kafka topic, in Hugging Face layout.", "",
        "A card (README.md) made from what is there, and Parquet files with one row a task."}, footer = {"",
                "Examples:", "  ./taskloom export --run run --output dataset",
                "  ./taskloom export --kafka 127.0.0.1:9092 --output dataset"})
final class ExportCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Origin origin;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "folder of the dataset: new, empty, or an earlier dataset, which is replaced")
    private Path output;

    @Mixin
    private Help help;

    @Spec
    private CommandSpec spec;

    /** A run or a topic. */
    static final class Origin {
        @Option(names = "--run", required = true, paramLabel = "RUN", description = "folder of the finished run")
        private Path run;

        @ArgGroup(exclusive = false)
        private Topic topic;
    }

    /** A topic and how to reach it. */
    static final class Topic {
        @Option(names = "--kafka", paramLabel = "HOST:PORT", required = true, description = "Kafka brokers to ask first; several are joined by commas")
        private String bootstrap;

        @Option(names = "--topic", paramLabel = "T", defaultValue = TaskTopics.TASKS, description = "topic of tasks (default: ${DEFAULT-VALUE})")
        private String name;

        @Option(names = "--kafka-config", paramLabel = "FILE", description = KafkaOptions.CONFIG)
        private Path properties;
    }

    @Override
    public Integer call() throws IOException {
        long rows = origin.run != null ? exportRun(origin.run) : exportTopic(origin.topic);
        spec.commandLine().getOut().printf("%d rows in %s%n", rows, output);
        return 0;
    }

    private long exportRun(Path run) throws IOException {
        RunManifest manifest = RunDirectory.readManifest(run)
                .orElseThrow(() -> new RunException(run + " is no finished run: it has no manifest.json"));
        TaskFeed tasks = sink -> JsonLines.files(RunDirectory.tasks(run))
                .forEach(file -> JsonLines.read(file, Task.class, sink));
        return new DatasetWriter().write(tasks, new DatasetSource.Run(manifest), output);
    }

    private long exportTopic(Topic topic) throws IOException {
        KafkaTarget target = KafkaOptions.target(spec, topic.bootstrap, topic.properties);
        Set<String> seen = new HashSet<>();
        long[] repeated = new long[1];
        TaskFeed tasks = sink -> new TopicReader(target, topic.name).tasks(task -> {
            // Taskloom publishes an id once; others may write to the topic too.
            if (seen.add(task.id().value())) {
                sink.accept(task);
            } else {
                repeated[0]++;
            }
        });
        long rows = new DatasetWriter().write(tasks, new DatasetSource.Topic(topic.name), output);
        if (repeated[0] > 0) {
            spec.commandLine().getErr().println("left out " + repeated[0] + " records whose task id came before");
        }
        return rows;
    }
}
