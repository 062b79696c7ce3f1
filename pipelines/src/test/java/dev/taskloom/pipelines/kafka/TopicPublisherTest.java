package dev.taskloom.pipelines.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ResourceLock("brokers")
@Execution(ExecutionMode.CONCURRENT)
@Timeout(180)
class TopicPublisherTest {
    private static final int COUNT = 5_000;

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaTarget target;
    private static int topics;

    private String topic;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder, 0);
        target = KafkaTarget.of(broker.bootstrap());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void nameTopic(TestInfo test) {
        topic = "topic-" + topics++;
        System.out.println(topic + ": " + test.getDisplayName());
    }

    @ParameterizedTest
    @CsvSource({"acknowledged,1", "acknowledged,1999", "acknowledged,2500", "iterated,1", "iterated,2000",
            "iterated,2001", "iterated,4999"})
    void aPublisherKilledAtAnyPointIsMadeGoodByTheNext(String kind, int point) throws Exception {
        create(1);
        try (Child child = new Child(PublishingChild.class, broker.bootstrap(), topic, "" + COUNT, kind, "" + point)) {
            child.awaitLine("reached");
            child.kill();
        }

        PublishResult result = TopicPublisher.publish(target, topic, 0, Samples.messages(COUNT, 0, 1));

        assertThat(result.published() + result.alreadyThere()).isEqualTo(COUNT);
        // Whole transactions only, of two thousand each.
        assertThat(result.alreadyThere()).isIn(0L, 2_000L, 4_000L, (long) COUNT);
        assertThat(Samples.keysSeen(target, topic)).containsExactlyElementsOf(Samples.ids(COUNT));
    }

    @Test
    void whatAKilledPublisherLeftIsInTheLogButNotSeen() throws Exception {
        create(1);
        try (Child child = new Child(PublishingChild.class, broker.bootstrap(), topic, "100", "acknowledged", "100")) {
            child.awaitLine("reached");
            child.kill();
        }

        assertThat(Samples.seen(target, topic, "read_uncommitted")).hasSize(100);
        assertThat(Samples.keysSeen(target, topic)).isEmpty();
        assertThat(TopicPublisher.publish(target, topic, 0, List.of())).isEqualTo(new PublishResult(0, 0));
        assertThat(new TopicReader(target, topic).count()).isZero();
    }

    @Test
    void aPublisherHeldUpWhileAnotherTakesOverAddsNothingTwice() throws Exception {
        create(1);
        CountDownLatch heldUp = new CountDownLatch(1);
        CountDownLatch overtaken = new CountDownLatch(1);
        KafkaTarget slow = KafkaTarget.of(broker.bootstrap(), Obstacle.beforeSend(topic, 2_500, () -> {
            heldUp.countDown();
            awaitUninterrupted(overtaken);
        }));
        CompletableFuture<PublishResult> first = CompletableFuture
                .supplyAsync(() -> TopicPublisher.publish(slow, topic, 0, Samples.messages(COUNT, 0, 1)));
        heldUp.await();

        PublishResult second = TopicPublisher.publish(target, topic, 0, Samples.messages(COUNT, 0, 1));
        overtaken.countDown();

        assertThat(second).isEqualTo(new PublishResult(3_000, 2_000));
        assertThat(first.get()).isEqualTo(new PublishResult(2_000, 3_000));
        assertThat(Samples.keysSeen(target, topic)).containsExactlyElementsOf(Samples.ids(COUNT));
    }

    @Test
    void publishersThatRunAtTheSameTimeShareTheWork() throws Exception {
        create(1);
        List<Message> messages = Samples.messages(COUNT, 0, 1);
        List<PublishResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<PublishResult>> running = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                running.add(threads.submit(() -> TopicPublisher.publish(target, topic, 0, messages)));
            }
            for (Future<PublishResult> one : running) {
                results.add(one.get());
            }
        }

        assertThat(results).allSatisfy(
                result -> assertThat(result.published() + result.alreadyThere()).isEqualTo(COUNT));
        assertThat(results.stream().mapToLong(PublishResult::published).sum()).isLessThanOrEqualTo(COUNT);
        assertThat(Samples.keysSeen(target, topic)).containsExactlyElementsOf(Samples.ids(COUNT));
    }

    @Test
    void aBrokerRestartedInTheMiddleIsWaitedFor(@TempDir Path data) {
        EmbeddedBroker[] running = {EmbeddedBroker.start(data, 0)};
        int port = running[0].port();
        KafkaTarget restarted = KafkaTarget.of(running[0].bootstrap(), Obstacle.beforeSend(topic, 3_000, () -> {
            running[0].close();
            running[0] = EmbeddedBroker.start(data, port);
        }));
        try {
            PublishResult result = Samples.publish(restarted, topic, 3 * COUNT);

            assertThat(result.published() + result.alreadyThere()).isEqualTo(3 * COUNT);
            assertThat(Samples.keysSeen(KafkaTarget.of(running[0].bootstrap()), topic))
                    .containsExactlyInAnyOrderElementsOf(Samples.ids(3 * COUNT));
        } finally {
            running[0].close();
        }
    }

    @Test
    void aBrokerThatDiesIsNamedInBoundedTime(@TempDir Path data) {
        EmbeddedBroker dying = EmbeddedBroker.start(data, 0);
        KafkaTarget impatient = KafkaTarget.of(dying.bootstrap(), Obstacle.beforeSend(topic, 10, dying::close))
                .withTimeout(Duration.ofSeconds(3));
        TaskTopics.ensure(impatient, topic);
        long start = System.nanoTime();

        assertThatThrownBy(() -> TopicPublisher.publish(impatient, topic, 1, Samples.messages(100, 1, 3)))
                .isInstanceOf(BrokerException.class)
                .hasMessage(
                        "cannot publish to " + topic + "-1 at " + impatient + ": no success within 3 s (" + impatient
                                + " does not take connections: Connection refused)");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void anAddressNobodyListensOnIsToldAtOnceBeforeARun() {
        assertThatThrownBy(() -> TaskTopics.ensure(KafkaTarget.of("127.0.0.1:1"), topic))
                .isInstanceOf(BrokerException.class)
                .hasMessage("no Kafka broker: 127.0.0.1:1 does not take connections: Connection refused");
    }

    @Test
    void aListenerThatIsNoBrokerIsNamedInBoundedTime() throws Exception {
        try (java.net.ServerSocket mute = new java.net.ServerSocket(0, 50,
                java.net.InetAddress.getByName("127.0.0.1"))) {
            KafkaTarget nobody = KafkaTarget.of("127.0.0.1:" + mute.getLocalPort()).withTimeout(Duration.ofSeconds(2));

            assertThatThrownBy(() -> TaskTopics.ensure(nobody, topic)).isInstanceOf(BrokerException.class)
                    .hasMessage("cannot look up topic " + topic + " at " + nobody + ": no success within 2 s (" + nobody
                            + " accepts connections, but does not answer as a healthy Kafka broker does)");
        }
    }

    @Test
    void aMissingTopicOrPartitionIsToldAtOnce() throws Exception {
        create(1);

        assertThatThrownBy(() -> TopicPublisher.publish(target, "absent", 0, List.of()))
                .hasMessage("cannot publish to absent-0 at " + target + ": there is no such topic");
        assertThatThrownBy(() -> TopicPublisher.publish(target, topic, 1, List.of())).hasMessage("cannot publish to "
                + topic + "-1 at " + target + ": there is no such partition, the topic has 1");
    }

    @Test
    void aMessageOfTwoMegabytesArrives() {
        Message large = new Message("large", new byte[2 << 20], Map.of());
        TaskTopics.ensure(target, topic);

        TopicPublisher.publish(target, topic, TaskTopics.partitionOf("large", 3), List.of(large));

        assertThat(Samples.seen(target, topic, "read_committed").getFirst().serializedValueSize()).isEqualTo(2 << 20);
    }

    @Test
    void aMessageTooLargeForTheTopicIsNamedAndTheRestIsNotHeldBack() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", target.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of("max.message.bytes", "1000"))))
                    .all()
                    .get();
        }
        byte[] incompressible = new byte[5_000];
        new java.util.Random(7).nextBytes(incompressible);
        Message large = new Message("large", incompressible, Map.of());

        assertThatThrownBy(() -> TopicPublisher.publish(target, topic, 0, List.of(Samples.message(1), large)))
                .isInstanceOf(BrokerException.class)
                .hasMessageStartingWith("cannot publish 'large' to " + topic + "-0 at " + target + ": its 5000 bytes");

        assertThat(TopicPublisher.publish(target, topic, 0, List.of(Samples.message(1))))
                .isEqualTo(new PublishResult(1, 0));
    }

    @Test
    void aMessageTooLargeToSendIsNamed() throws Exception {
        create(1);
        Message large = new Message("large", new byte[TaskTopics.MAX_MESSAGE_BYTES], Map.of());

        assertThatThrownBy(() -> TopicPublisher.publish(target, topic, 0, List.of(large, Samples.message(1))))
                .isInstanceOf(BrokerException.class)
                .hasMessageStartingWith(
                        "cannot publish 'large' to " + topic + "-0 at " + target + ": its 16777216 bytes");
    }

    @Test
    void aRepeatedIdAmongTheMessagesIsPublishedOnce() throws Exception {
        create(1);

        PublishResult result = TopicPublisher.publish(target, topic, 0,
                List.of(Samples.message(1), Samples.message(2), Samples.message(1)));

        assertThat(result).isEqualTo(new PublishResult(2, 1));
    }

    @Test
    void aMessageForAnotherPartitionIsRefused() {
        TaskTopics.ensure(target, topic);
        int wrong = (TaskTopics.partitionOf(Samples.id(1), 3) + 1) % 3;

        assertThatThrownBy(() -> TopicPublisher.publish(target, topic, wrong, List.of(Samples.message(1))))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("'" + Samples.id(1) + "' belongs in partition ");
    }

    @Test
    void partitionsAddedAfterPublishingAreDetectedBeforeIdsRepeat() throws Exception {
        Samples.publish(target, topic, 300);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", target.bootstrap()))) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(6))).all().get();
        }

        assertThatThrownBy(() -> TaskTopics.ensure(target, topic)).isInstanceOf(BrokerException.class)
                .hasMessageContaining("topic " + topic + " has 6 partitions")
                .hasMessageContaining("publish to a new topic");
    }

    @Test
    void recordsBehindAStrangersOpenTransactionAreNotRepeated() throws Exception {
        create(1);
        Map<String, Object> config = Map.of("bootstrap.servers", target.bootstrap(), "transactional.id", topic,
                "key.serializer", "org.apache.kafka.common.serialization.StringSerializer", "value.serializer",
                "org.apache.kafka.common.serialization.StringSerializer");
        try (KafkaProducer<String, String> stranger = new KafkaProducer<>(config)) {
            stranger.initTransactions();
            stranger.beginTransaction();
            stranger.send(new ProducerRecord<>(topic, 0, "strange", "{}")).get();
            KafkaTarget impatient = target.withTimeout(Duration.ofSeconds(1));

            assertThatThrownBy(() -> TopicPublisher.publish(impatient, topic, 0, List.of(Samples.message(1))))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageEndingWith("another producer holds a transaction open there since offset 0");

            stranger.commitTransaction();
        }
        assertThat(TopicPublisher.publish(target, topic, 0, List.of(Samples.message(1))))
                .isEqualTo(new PublishResult(1, 0));
    }

    @Test
    void existingTopicsAreRespected() throws Exception {
        create(5);

        assertThat(TaskTopics.ensure(target, topic)).isEqualTo(5);
        assertThat(TaskTopics.ensure(target, topic + "-new")).isEqualTo(3);
        assertThat(TaskTopics.ensure(target, topic + "-new")).isEqualTo(3);
    }

    private void create(int partitions) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", target.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
        }
        TaskTopics.ensure(target, topic);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
