package dev.taskloom.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.pipelines.kafka.EmbeddedBroker;
import dev.taskloom.pipelines.kafka.KafkaTarget;
import dev.taskloom.pipelines.kafka.Message;
import dev.taskloom.pipelines.kafka.TaskTopics;
import dev.taskloom.pipelines.kafka.TopicPublisher;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import picocli.CommandLine;

@ResourceLock("brokers")
@Timeout(120)
class KafkaCommandsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void tailPrintsTheTasksTopicUnlessToldOtherwise() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            publish(broker.bootstrap(), TaskTopics.TASKS, "{\"n\":1}", "{\"n\":2}");
            publish(broker.bootstrap(), "other", "{\"n\":3}");

            assertThat(tail("--kafka", broker.bootstrap())).isZero();
            assertThat(lines()).containsExactlyInAnyOrder("{\"n\":1}", "{\"n\":2}");
            assertThat(tail("--kafka", broker.bootstrap(), "--limit", "1")).isZero();
            assertThat(lines()).hasSize(1);
            assertThat(tail("--kafka", broker.bootstrap(), "--topic", "other")).isZero();
            assertThat(lines()).containsExactly("{\"n\":3}");
            assertThat(err.toString()).isEmpty();
            assertThat(tail("--kafka", broker.bootstrap(), "--topic", "absent")).isEqualTo(1);
            assertThat(err.toString().strip())
                    .isEqualTo("tail: there is no topic absent at " + broker.bootstrap());
        }
    }

    @Test
    void tailCallsBadArgumentsAUsageError() {
        assertThat(tail()).isEqualTo(2);
        assertThat(tail("--kafka", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("'nowhere' is not an address: expected HOST:PORT");
        assertThat(tail("--kafka", "localhost:1", "--limit", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--limit must be at least 1, not 0").doesNotContain("Exception");
    }

    @Test
    void tailNamesAConfigFileItCannotRead() {
        assertThat(tail("--kafka", "localhost:1", "--kafka-config", folder.resolve("absent").toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("tail: cannot read the client properties in ")
                .contains("absent");
    }

    @Test
    void brokerSaysWhyItCannotStart() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        assertThat(execute(new CommandLine(new BrokerCommand()), "--port", "0", "--data", inTheWay.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("broker: ").contains(inTheWay.toString());
    }

    @Test
    void brokerPrintsItsAddressAndStopsInAnOrderlyWayWhenTerminated() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", Main.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .put("CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process process = builder.start();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            publish(reader.readLine(), TaskTopics.TASKS, "{\"n\":1}");
            // By its handle: Process.destroy would close the stream that is read here.
            process.toHandle().destroy();
            assertThat(reader.readLine()).isNull();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        // Kafka's own mark of an orderly stop.
        assertThat(folder.resolve("log/.kafka_cleanshutdown")).exists();
    }

    /** The broker command alone, in a process of its own. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            System.exit(new CommandLine(new BrokerCommand()).execute("--port", "0", "--data", arguments[0]));
        }
    }

    private int tail(String... arguments) {
        out.reset();
        return execute(new CommandLine(new TailCommand(new PrintStream(out))), arguments);
    }

    private int execute(CommandLine command, String... arguments) {
        err.getBuffer().setLength(0);
        return command.setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void publish(String bootstrap, String topic, String... values) {
        KafkaTarget target = KafkaTarget.of(bootstrap);
        int partitions = TaskTopics.ensure(target, topic);
        for (String value : values) {
            TopicPublisher.publish(target, topic, TaskTopics.partitionOf(value, partitions),
                    List.of(new Message(value, value.getBytes(StandardCharsets.UTF_8), Map.of())));
        }
    }
}
