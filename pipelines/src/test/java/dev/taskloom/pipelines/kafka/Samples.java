package dev.taskloom.pipelines.kafka;

import dev.taskloom.schemas.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Messages to publish, and a plain consumer that shares no code with what is tested. */
final class Samples {
    private static final java.time.Duration SETTLING = java.time.Duration.ofSeconds(2);

    private Samples() {}

    static String id(int number) {
        return "search-" + Sha256.hex("sample " + number).substring(0, 32);
    }

    static Message message(int number) {
        String id = id(number);
        String value = "{\"id\":\"" + id + "\",\"prompt\":\"question " + number + "\"}";
        return new Message(id, value.getBytes(StandardCharsets.UTF_8), Map.of(Message.ID_HEADER, id));
    }

    /** Messages of that partition among the first {@code count} numbers. */
    static List<Message> messages(int count, int partition, int partitions) {
        return IntStream.range(0, count)
                .mapToObj(Samples::message)
                .filter(message -> TaskTopics.partitionOf(message.key(), partitions) == partition)
                .toList();
    }

    /** Publishes the first {@code count} messages, partition by partition; the sum of the results. */
    static PublishResult publish(KafkaTarget target, String topic, int count) {
        int partitions = TaskTopics.ensure(target, topic);
        long published = 0;
        long alreadyThere = 0;
        for (int partition = 0; partition < partitions; partition++) {
            PublishResult result = TopicPublisher.publish(target, topic, partition,
                    messages(count, partition, partitions));
            published += result.published();
            alreadyThere += result.alreadyThere();
        }
        return new PublishResult(published, alreadyThere);
    }

    static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(Samples::id).toList();
    }

    /** All records a consumer of that isolation level sees. */
    static List<ConsumerRecord<String, String>> seen(KafkaTarget target, String topic, String isolation) {
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", target.bootstrap(), "isolation.level",
                isolation, "auto.offset.reset", "earliest", "enable.auto.commit", false, "fetch.max.wait.ms", 10));
        List<ConsumerRecord<String, String>> seen = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(config, new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            settle(target, consumer, partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(java.time.Duration.ofMillis(50)).forEach(seen::add);
            }
        }
        return seen;
    }

    /**
     * A commit returns before the broker has marked the partitions: waits until nothing is open any more, or, where a
     * stranger keeps a transaction open on purpose, for {@link #SETTLING}.
     */
    private static void settle(KafkaTarget target, KafkaConsumer<String, String> consumer,
            List<TopicPartition> partitions) {
        Map<String, Object> config = Map.of("bootstrap.servers", target.bootstrap());
        long deadline = System.nanoTime() + SETTLING.toNanos();
        try (KafkaConsumer<String, String> all = new KafkaConsumer<>(config, new StringDeserializer(),
                new StringDeserializer())) {
            while (!all.endOffsets(partitions).equals(consumer.endOffsets(partitions))
                    && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
        }
    }

    static List<String> keysSeen(KafkaTarget target, String topic) {
        return seen(target, topic, "read_committed").stream().map(ConsumerRecord::key).toList();
    }
}
