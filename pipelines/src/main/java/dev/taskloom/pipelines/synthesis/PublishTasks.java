package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.Message;
import dev.taskloom.pipelines.kafka.PublishResult;
import dev.taskloom.pipelines.kafka.TaskMessages;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.kafka.TopicPublisher;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.runners.ConcurrentFn;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.pipelines.runners.Spread;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

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
        TASKS(Task.class, record -> ((Task) record).id().value(), record -> TaskMessages.of((Task) record)), REJECTIONS(
                Rejection.class, record -> ((Rejection) record).id(), record -> TaskMessages.of((Rejection) record));

        private final Class<?> type;
        private final Function<Object, String> key;
        private final Function<Object, Message> message;

        Content(Class<?> type, Function<Object, String> key, Function<Object, Message> message) {
            this.type = type;
            this.key = key;
            this.message = message;
        }

        Class<?> type() {
            return type;
        }

        /** Key of the message that a record becomes. */
        String key(Object record) {
            return key.apply(record);
        }

        Message message(Object record) {
            return message.apply(record);
        }
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
        // From one element, so that the Direct runner has one bundle: when the broker is gone, all partitions learn it together.
        return begin.apply("Topic", Create.of(topic))
                .apply("Partitions", FlatMapElements.into(TypeDescriptors.integers())
                        .via(name -> IntStream.range(0, partitions).boxed().toList()))
                .apply("Spread", Spread.elements())
                .apply("PublishPartition", ParDo.of(new PublishFn(this)));
    }

    /** Publishes partitions side by side: each is mostly waiting for the broker. */
    private static final class PublishFn extends ConcurrentFn<Integer, PublishResult, Long> {
        private static final long serialVersionUID = 1L;
        private final PublishTasks job;

        PublishFn(PublishTasks job) {
            this.job = job;
        }

        @Override
        protected Executor executor() {
            return Thread.ofPlatform().daemon().name("publish")::start;
        }

        @Override
        protected PublishResult work(Integer partition) {
            List<Path> files = job.files.stream().map(Path::of).toList();
            try (PartitionMessages messages = new PartitionMessages(files, job.content, partition, job.partitions)) {
                return TopicPublisher.publish(job.target, job.topic, partition, messages);
            }
        }

        @Override
        protected void put(PublishResult result, Outlet<Long> outlet) {
            PUBLISHED.inc(result.published());
            ALREADY_THERE.inc(result.alreadyThere());
            outlet.put(result.published() + result.alreadyThere());
        }
    }
}
