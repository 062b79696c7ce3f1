package dev.taskloom.pipelines.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Detects that a topic was given more partitions after publishing began.
 *
 * <p>Publishing looks for an id in the one partition its key belongs to. When the number of partitions changes, so do the
 * places of most keys, and ids would be repeated. With {@code n} keys looked at, a doubling goes unseen with probability
 * {@code 2^-n}.
 */
final class TopicLayout {
    private static final int SAMPLE = 64;
    private static final Duration POLL = Duration.ofMillis(100);

    private TopicLayout() {}

    /** Looks at the first records of every partition. */
    static void check(KafkaTarget target, String topic, int partitions) {
        try (KafkaConsumer<String, Void> consumer = Clients.consumer(target, new Ignored())) {
            List<TopicPartition> open = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                open.add(new TopicPartition(topic, partition));
            }
            Map<TopicPartition, Long> goals = new HashMap<>(consumer.endOffsets(open));
            consumer.beginningOffsets(open)
                    .forEach((partition, first) -> goals.merge(partition, first + SAMPLE, Math::min));
            consumer.assign(open);
            consumer.seekToBeginning(open);
            long deadline = System.nanoTime() + target.timeout().toNanos();
            while (!open.isEmpty()) {
                for (ConsumerRecord<String, Void> record : consumer.poll(POLL)) {
                    check(record, partitions);
                }
                open.removeIf(partition -> consumer.position(partition) >= goals.get(partition));
                consumer.assign(open);
                if (System.nanoTime() > deadline) {
                    throw new BrokerException("cannot read topic " + topic + " at " + target + " within "
                            + target.timeout().toSeconds() + " s: " + Failures.reachability(target));
                }
            }
        } catch (KafkaException e) {
            throw Failures.explain(target, "read topic " + topic, e);
        }
    }

    /** Fails when the record stands in another partition than its key belongs to; records without key stand anywhere. */
    static void check(ConsumerRecord<String, ?> record, int partitions) {
        if (record.key() == null) {
            return;
        }
        int place = TaskTopics.partitionOf(record.key(), partitions);
        if (place != record.partition()) {
            throw new BrokerException("topic " + record.topic() + " has " + partitions + " partitions, so '"
                    + record.key() + "' belongs in partition " + place + ", but it stands in partition "
                    + record.partition() + " at offset " + record.offset() + ": partitions were added after publishing"
                    + " began (or another tool chose the partition), and ids would be repeated; publish to a new topic");
        }
    }
}
