package dev.taskloom.pipelines.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("brokers")
@Timeout(180)
class TailTest {
    private static final long ALL = Long.MAX_VALUE;

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaTarget target;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> warnings = new ArrayList<>();

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(folder, 0);
        target = KafkaTarget.of(broker.bootstrap());
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void printsEveryTaskOnceAsItStandsInTheTopicAndTwiceTheSame() {
        List<Task> tasks = List.of(SampleTasks.task(1), SampleTasks.task(2), SampleTasks.task(3), SampleTasks.task(4));
        publish("tasks", tasks);

        assertThat(tail("tasks", ALL)).isEqualTo(4);

        List<String> lines = lines();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(tasks.stream().map(Json::line).toList());
        assertThat(warnings).isEmpty();
        out.reset();
        tail("tasks", ALL);
        assertThat(lines()).isEqualTo(lines);
        List<Task> read = new ArrayList<>();
        new TopicReader(target, "tasks").tasks(read::add);
        assertThat(read).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(new TopicReader(target, "tasks").ids())
                .containsExactlyInAnyOrderElementsOf(tasks.stream().map(task -> task.id().value()).toList());
    }

    @Test
    void stopsAtItsLimit() {
        Samples.publish(target, "limited", 20);

        assertThat(tail("limited", 7)).isEqualTo(7);
        assertThat(lines()).hasSize(7);
    }

    @Test
    void leavesOutAndNamesWhatIsNoLineOfJson() {
        TaskTopics.ensure(target, "strange");
        try (KafkaProducer<String, String> stranger = stranger(Map.of())) {
            for (String value : new String[]{"{\"a\":1}", "{\"a\":\n1}", "not json", "{} {}", "{\"a\":", "", null}) {
                stranger.send(new ProducerRecord<>("strange", 0, null, value));
            }
        }

        assertThat(tail("strange", ALL)).isEqualTo(1);
        assertThat(lines()).containsExactly("{\"a\":1}");
        assertThat(warnings).containsExactly("strange-0, offset 1 is left out: it is more than one line",
                "strange-0, offset 2 is left out: it is not JSON",
                "strange-0, offset 3 is left out: it is more than one JSON value",
                "strange-0, offset 4 is left out: it is not JSON", "strange-0, offset 5 is left out: it is empty",
                "strange-0, offset 6 is left out: it has no value");
        assertThatThrownBy(() -> new TopicReader(target, "strange").tasks(task -> {}))
                .isInstanceOf(BrokerException.class)
                .hasMessageStartingWith("strange-0, offset 0 holds no task: ");
    }

    @Test
    void doesNotShowWhatWasAborted() {
        TaskTopics.ensure(target, "aborted");
        try (KafkaProducer<String, String> stranger = stranger(Map.of("transactional.id", "aborter"))) {
            stranger.initTransactions();
            stranger.beginTransaction();
            stranger.send(new ProducerRecord<>("aborted", 1, "x", "{\"seen\":false}"));
            stranger.flush();
            stranger.abortTransaction();
            stranger.beginTransaction();
            stranger.send(new ProducerRecord<>("aborted", 1, "x", "{\"seen\":true}"));
            stranger.commitTransaction();
        }

        tail("aborted", ALL);

        assertThat(lines()).containsExactly("{\"seen\":true}");
        assertThat(new TopicReader(target, "aborted").count()).isEqualTo(1);
    }

    @Test
    void endsQuietlyWhenItsReaderGoesAway() {
        Samples.publish(target, "piped", 2_000);
        PrintStream broken = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });

        assertThat(new Tail(target, "piped", broken, warnings::add, ALL).print(true)).isLessThan(2_000);
    }

    @Test
    void followsUntilItIsInterrupted() throws Exception {
        Samples.publish(target, "followed", 10);
        CountDownLatch before = new CountDownLatch(10);
        CountDownLatch after = new CountDownLatch(15);
        PrintStream counting = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
                if (b == '\n') {
                    before.countDown();
                    after.countDown();
                }
            }
        });
        Thread follower = Thread.ofPlatform()
                .start(() -> new Tail(target, "followed", counting, warnings::add, ALL).print(true));
        before.await();

        Samples.publish(target, "followed", 15);
        after.await();
        follower.interrupt();
        follower.join();

        assertThat(lines()).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void namesATopicThatDoesNotExist() {
        assertThatThrownBy(() -> tail("absent", ALL)).isInstanceOf(BrokerException.class)
                .hasMessage("there is no topic absent at " + target);
    }

    private long tail(String topic, long limit) {
        return new Tail(target, topic, new PrintStream(out), warnings::add, limit).print(false);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void publish(String topic, List<Task> tasks) {
        int partitions = TaskTopics.ensure(target, topic);
        List<Message> messages = tasks.stream().map(TaskMessages::of).toList();
        for (int partition = 0; partition < partitions; partition++) {
            int here = partition;
            TopicPublisher.publish(target, topic, here,
                    messages.stream().filter(m -> TaskTopics.partitionOf(m.key(), partitions) == here).toList());
        }
    }

    private static KafkaProducer<String, String> stranger(Map<String, Object> config) {
        Map<String, Object> all = new HashMap<>(config);
        all.put("bootstrap.servers", target.bootstrap());
        return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }
}
