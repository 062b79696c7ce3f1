package dev.taskloom.pipelines.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what a {@code read_committed} consumer sees of a topic, from its beginning to its present end.
 *
 * <p>Partition after partition, each in offset order, so reading twice gives the same order. Every method throws a
 * {@link BrokerException} when there is no such topic, or the broker does not answer within the target's timeout.
 */
public final class TopicReader {
    private final KafkaTarget target;
    private final String topic;

    public TopicReader(KafkaTarget target, String topic) {
        this.target = target;
        this.topic = topic;
    }

    /** Hands over every record. */
    public void read(Consumer<TopicRecord> sink) {
        try (Admin admin = Clients.admin(target);
                KafkaConsumer<String, byte[]> consumer = Clients.consumer(target, new ByteArrayDeserializer())) {
            for (TopicPartition partition : partitions(admin)) {
                long end = PartitionScan.end(admin, target, partition);
                PartitionScan.read(consumer, target, partition, end, record -> sink.accept(TopicRecord.of(record)));
            }
        } catch (KafkaException e) {
            throw Failures.explain(target, "read topic " + topic, e);
        }
    }

    /** Hands over every record as a task; a record that is none ends it with a {@link BrokerException} naming it. */
    public void tasks(Consumer<Task> sink) {
        read(record -> sink.accept(task(record)));
    }

    /** The identities of all records, in reading order, repeated when they are repeated in the topic. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        scan(record -> ids.add(String.valueOf(TopicRecord.identity(record))));
        return ids;
    }

    /** How many records there are. */
    public long count() {
        long[] count = new long[1];
        scan(record -> count[0]++);
        return count[0];
    }

    private void scan(Consumer<ConsumerRecord<String, Void>> sink) {
        try (Admin admin = Clients.admin(target);
                KafkaConsumer<String, Void> consumer = Clients.consumer(target, new Ignored())) {
            for (TopicPartition partition : partitions(admin)) {
                PartitionScan.read(consumer, target, partition, PartitionScan.end(admin, target, partition), sink);
            }
        } catch (KafkaException e) {
            throw Failures.explain(target, "read topic " + topic, e);
        }
    }

    List<TopicPartition> partitions(Admin admin) {
        int count = TaskTopics.existing(admin, target, topic)
                .orElseThrow(() -> new BrokerException("there is no topic " + topic + " at " + target));
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < count; partition++) {
            partitions.add(new TopicPartition(topic, partition));
        }
        return partitions;
    }

    private static Task task(TopicRecord record) {
        if (record.value() == null) {
            throw new BrokerException(record.origin() + " holds no task: it has no value");
        }
        try {
            return Json.read(record.value(), Task.class);
        } catch (JsonProcessingException e) {
            throw new BrokerException(record.origin() + " holds no task: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BrokerException(record.origin() + " holds no task: " + e.getMessage(), e);
        }
    }
}
