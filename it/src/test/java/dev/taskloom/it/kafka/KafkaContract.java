package dev.taskloom.it.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.Message;
import dev.taskloom.pipelines.kafka.PublishResult;
import dev.taskloom.pipelines.kafka.Tail;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.kafka.TopicPublisher;
import dev.taskloom.pipelines.kafka.TopicReader;
import dev.taskloom.pipelines.kafka.TopicRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What publishing and reading promise, of any Kafka: a subclass says where one is. */
@Timeout(300)
abstract class KafkaContract {
    private static final int COUNT = 3_000;
    private static final AtomicInteger TOPICS = new AtomicInteger();

    private String topic;

    /** Address of a running broker. */
    abstract String bootstrap();

    private KafkaTarget target() {
        return KafkaTarget.of(bootstrap());
    }

    @BeforeEach
    void nameTopic() {
        topic = "contract-" + TOPICS.getAndIncrement();
    }

    @Test
    void publishingAgainAddsNothing() {
        assertThat(publish(COUNT)).isEqualTo(new PublishResult(COUNT, 0));
        assertThat(publish(COUNT)).isEqualTo(new PublishResult(0, COUNT));
        assertThat(publish(COUNT + 1)).isEqualTo(new PublishResult(1, COUNT));

        assertThat(new TopicReader(target(), topic).ids()).containsExactlyInAnyOrderElementsOf(ids(COUNT + 1));
        assertThat(new TopicReader(target(), topic).count()).isEqualTo(COUNT + 1);
    }

    @Test
    void publishersAtTheSameTimePublishEachIdOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<PublishResult>> running = List.of(threads.submit(() -> publish(COUNT)),
                    threads.submit(() -> publish(COUNT)));
            for (Future<PublishResult> one : running) {
                assertThat(one.get().published() + one.get().alreadyThere()).isEqualTo(COUNT);
            }
        }
        assertThat(new TopicReader(target(), topic).ids()).containsExactlyInAnyOrderElementsOf(ids(COUNT));
    }

    @Test
    void whatAnEarlierPublisherLeftOpenIsAbortedAndPublishedAgain() {
        TaskTopics.ensure(target(), topic);
        Message message = message(1);
        int partition = TaskTopics.partitionOf(message.key(), TaskTopics.PARTITIONS);
        try (KafkaProducer<String, String> earlier = producer("taskloom-" + topic + "-" + partition)) {
            earlier.initTransactions();
            earlier.beginTransaction();
            earlier.send(new ProducerRecord<>(topic, partition, message.key(), "{\"left\":\"open\"}"));
            earlier.flush();

            assertThat(publish(2).published()).isEqualTo(2);

            assertThat(lines()).hasSize(2).noneMatch(line -> line.contains("left"));
        }
    }

    @Test
    void recordsOfStrangersStayWhereTheyAreAndDisturbNothing() {
        TaskTopics.ensure(target(), topic);
        try (KafkaProducer<String, String> stranger = producer("stranger-" + topic)) {
            stranger.initTransactions();
            stranger.beginTransaction();
            stranger.send(new ProducerRecord<>(topic, "somebody's", "not even JSON"));
            stranger.send(new ProducerRecord<>(topic, null, null));
            stranger.commitTransaction();
        }

        assertThat(publish(10)).isEqualTo(new PublishResult(10, 0));
        assertThat(publish(10)).isEqualTo(new PublishResult(0, 10));

        assertThat(new TopicReader(target(), topic).count()).isEqualTo(12);
        assertThat(new TopicReader(target(), topic).ids()).contains("somebody's").containsAll(ids(10));
    }

    @Test
    void headersAndBytesArriveAsSent() {
        publish(1);

        List<TopicRecord> seen = new ArrayList<>();
        new TopicReader(target(), topic).read(seen::add);
        assertThat(seen).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(message(0).key());
            assertThat(record.value()).isEqualTo(message(0).value());
            assertThat(record.headers()).isEqualTo(message(0).headers());
        });
    }

    @Test
    void aMessageOfTwoMegabytesArrives() {
        byte[] value = ("{\"text\":\"" + "é".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        TaskTopics.ensure(target(), topic);

        TopicPublisher.publish(target(), topic, TaskTopics.partitionOf("large", TaskTopics.PARTITIONS),
                List.of(new Message("large", value, Map.of())));

        assertThat(lines()).containsExactly(new String(value, StandardCharsets.UTF_8));
    }

    @Test
    void tailPrintsEachValueOnALineOfItsOwn() {
        publish(100);

        assertThat(lines()).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100)
                .mapToObj(number -> new String(message(number).value(), StandardCharsets.UTF_8))
                .toList());
    }

    private PublishResult publish(int count) {
        int partitions = TaskTopics.ensure(target(), topic);
        long published = 0;
        long alreadyThere = 0;
        for (int partition = 0; partition < partitions; partition++) {
            List<Message> here = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                if (TaskTopics.partitionOf(id(number), partitions) == partition) {
                    here.add(message(number));
                }
            }
            PublishResult result = TopicPublisher.publish(target(), topic, partition, here);
            published += result.published();
            alreadyThere += result.alreadyThere();
        }
        return new PublishResult(published, alreadyThere);
    }

    private List<String> lines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> warnings = new ArrayList<>();
        new Tail(target(), topic, new PrintStream(out), warnings::add, Long.MAX_VALUE).print(false);
        assertThat(warnings).isEmpty();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private KafkaProducer<String, String> producer(String transactionalId) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrap());
        config.put("transactional.id", transactionalId);
        return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    private static String id(int number) {
        return "task-" + number;
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(KafkaContract::id).toList();
    }

    private static Message message(int number) {
        String value = "{\"id\":\"" + id(number) + "\",\"prompt\":\"Où est n° " + number + " ?\"}";
        return new Message(id(number), value.getBytes(StandardCharsets.UTF_8),
                Map.of(Message.ID_HEADER, id(number), "content-type", "application/json", "ce_type", "test"));
    }
}
