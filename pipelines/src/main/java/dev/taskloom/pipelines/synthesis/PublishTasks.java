package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.Message;
import dev.taskloom.pipelines.kafka.PublishResult;
import dev.taskloom.pipelines.kafka.TaskMessages;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.kafka.TopicPublisher;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * Sends the tasks or rejections of a finished run to a topic, each once however often this runs.
 *
 * <p>One element a partition: publishing a partition takes over its transactional id, reads what is there and sends what is
 * missing, so a repeated bundle, a second run and a run killed half-way all end in the same topic.
 */
public final class PublishTasks extends PTransform<PBegin, PCollection<Long>> {
    private static final long serialVersionUID = 1L;

    /** Counts records sent now. */
    public static final Counter PUBLISHED = Metrics.counter(PublishTasks.class, "records_published");
    /** Counts records that an earlier execution had sent. */
    public static final Counter ALREADY_THERE = Metrics.counter(PublishTasks.class, "records_already_there");

    /** What a file holds. */
    public enum Content {
        TASKS, REJECTIONS
    }

    private final KafkaTarget target;
    private final String topic;
    private final int partitions;
    private final Content content;
    private final List<String> files;

    private PublishTasks(KafkaTarget target, String topic, int partitions, Content content, List<String> files) {
        this.target = target;
        this.topic = topic;
        this.partitions = partitions;
        this.content = content;
        this.files = new ArrayList<>(files);
    }

    /** Publishes the JSON-lines files of a folder to an existing topic with that many partitions. */
    public static PublishTasks of(KafkaTarget target, String topic, int partitions, Content content, Path folder) {
        return new PublishTasks(target, topic, partitions, content,
                JsonLines.files(folder).stream().map(Path::toString).toList());
    }

    @Override
    public PCollection<Long> expand(PBegin begin) {
        return begin.apply("Partitions", Create.of(IntStream.range(0, partitions).boxed().toList()))
                .apply("PublishPartition", ParDo.of(new PublishFn(this)));
    }

    private static final class PublishFn extends DoFn<Integer, Long> implements Serializable {
        private static final long serialVersionUID = 1L;
        private final PublishTasks job;

        PublishFn(PublishTasks job) {
            this.job = job;
        }

        @ProcessElement
        public void process(@Element Integer partition, OutputReceiver<Long> out) {
            List<Message> messages = new ArrayList<>();
            for (String file : job.files) {
                switch (job.content) {
                    case TASKS -> JsonLines.read(Path.of(file), Task.class, task -> add(messages, task, partition));
                    case REJECTIONS -> JsonLines.read(Path.of(file), Rejection.class,
                            rejection -> add(messages, rejection, partition));
                }
            }
            PublishResult result = TopicPublisher.publish(job.target, job.topic, partition, messages);
            PUBLISHED.inc(result.published());
            ALREADY_THERE.inc(result.alreadyThere());
            out.output(result.published() + result.alreadyThere());
        }

        private void add(List<Message> messages, Task task, int partition) {
            if (TaskTopics.partitionOf(task.id().value(), job.partitions) == partition) {
                messages.add(TaskMessages.of(task));
            }
        }

        private void add(List<Message> messages, Rejection rejection, int partition) {
            Message message = TaskMessages.of(rejection);
            if (TaskTopics.partitionOf(message.key(), job.partitions) == partition) {
                messages.add(message);
            }
        }
    }
}
