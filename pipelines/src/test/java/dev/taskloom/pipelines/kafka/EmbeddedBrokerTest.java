package dev.taskloom.pipelines.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
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
class EmbeddedBrokerTest {
    private static final String TOPIC = "kept";

    @TempDir
    Path folder;

    @Test
    void keepsItsDataOverARestartOnTheSamePort() {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            port = broker.port();
            Samples.publish(KafkaTarget.of(broker.bootstrap()), TOPIC, 50);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, port)) {
            assertThat(broker.bootstrap()).isEqualTo("127.0.0.1:" + port);
            assertThat(broker.fault()).isEmpty();
            assertThat(Samples.keysSeen(KafkaTarget.of(broker.bootstrap()), TOPIC))
                    .containsExactlyInAnyOrderElementsOf(Samples.ids(50));
        }
    }

    @Test
    void keepsItsDataWhenItIsKilled() throws Exception {
        try (Child child = new Child(BrokerChild.class, folder.toString(), "0")) {
            KafkaTarget target = KafkaTarget.of("127.0.0.1:" + child.awaitLine("ready ").substring(6));
            Samples.publish(target, TOPIC, 50);
            child.kill();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            KafkaTarget target = KafkaTarget.of(broker.bootstrap());
            assertThat(Samples.publish(target, TOPIC, 60)).isEqualTo(new PublishResult(10, 50));
            assertThat(Samples.keysSeen(target, TOPIC)).containsExactlyInAnyOrderElementsOf(Samples.ids(60));
        }
    }

    @ParameterizedTest
    @CsvSource({"acknowledged,2500", "iterated,2001", "iterated,3900"})
    void losesAndRepeatsNothingWhenItIsKilledTogetherWithItsPublisher(String kind, int point) throws Exception {
        int count = 12_000;
        try (Child child = new Child(WholeRunChild.class, folder.toString(), TOPIC, "" + count, kind, "" + point)) {
            child.awaitLine("reached");
            child.kill();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            KafkaTarget target = KafkaTarget.of(broker.bootstrap());

            PublishResult result = Samples.publish(target, TOPIC, count);

            assertThat(result.published() + result.alreadyThere()).isEqualTo(count);
            assertThat(Samples.keysSeen(target, TOPIC)).containsExactlyInAnyOrderElementsOf(Samples.ids(count));
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
                ServerSocket other = new ServerSocket(broker.port(), 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(other.isBound()).isTrue();
        }
    }

    @Test
    void namesThePortInUseAndLeavesTheDirectoryUsable() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, taken.getLocalPort()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessage("cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": Address already in use");
        }
        EmbeddedBroker.start(folder, 0).close();
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> EmbeddedBroker.start(folder, 65536)).isInstanceOf(BrokerException.class)
                .hasMessage("port 65536 is not between 0 and 65535");
    }

    @Test
    void refusesADirectoryThatAnotherBrokerUses() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0)).isInstanceOf(BrokerException.class)
                    .hasMessage("the broker's data directory " + folder + " is in use by another broker");
            assertThat(broker.fault()).isEmpty();
        }
    }

    @Test
    void refusesADirectoryThatAnotherProcessUses() throws Exception {
        try (Child child = new Child(BrokerChild.class, folder.toString(), "0")) {
            child.awaitLine("ready ");
            assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0)).isInstanceOf(BrokerException.class)
                    .hasMessageEndingWith("is in use by another broker");
        }
    }

    @Test
    void namesADirectoryThatIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> EmbeddedBroker.start(file, 0)).isInstanceOf(BrokerException.class)
                .hasMessage("cannot write the broker's data directory " + file + ": it is not a directory");
    }

    @Test
    void namesADirectoryItMayNotWrite() {
        // Also the superuser may not create files there.
        Path forbidden = Path.of("/proc/taskloom-broker");

        assertThatThrownBy(() -> EmbeddedBroker.start(forbidden, 0)).isInstanceOf(BrokerException.class)
                .hasMessageStartingWith("cannot write the broker's data directory " + forbidden + ": ");
    }

    @Test
    void namesACorruptDirectoryWhateverIsCorrupt() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            Samples.publish(KafkaTarget.of(broker.bootstrap()), TOPIC, 5);
        }
        Path properties = folder.resolve("log/meta.properties");
        String healthy = Files.readString(properties);

        Files.writeString(properties, "garbage");
        assertCorrupt();
        Files.delete(properties);
        assertCorrupt();
        Files.writeString(properties, healthy.replace("node.id=1", "node.id=7"));
        assertCorrupt();
        Files.writeString(properties, healthy);
        Path bootstrap = folder.resolve("log/bootstrap.checkpoint");
        byte[] checkpoint = Files.readAllBytes(bootstrap);
        Files.write(bootstrap, new byte[100]);
        assertCorrupt();
        Files.write(bootstrap, checkpoint);

        EmbeddedBroker.start(folder, 0).close();
    }

    private void assertCorrupt() {
        assertThatThrownBy(() -> EmbeddedBroker.start(folder, 0)).isInstanceOf(BrokerException.class)
                .hasMessageStartingWith("the broker data in " + folder + " is corrupt: ");
    }

    @Test
    void tellsWhoeverWaitsThatItIsClosed() {
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(broker::await);

        broker.close();

        assertThat(waiting).succeedsWithin(java.time.Duration.ofSeconds(60));
        broker.close();
    }

    @Test
    void failsInsteadOfEndingTheProcessWhenKafkaGivesUp() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            assertThatThrownBy(() -> org.apache.kafka.common.utils.Exit.halt(1, "no log directory left"))
                    .isInstanceOf(BrokerException.class);

            assertThat(broker.fault()).contains("no log directory left");
            assertThatThrownBy(broker::await).isInstanceOf(BrokerException.class)
                    .hasMessage("the broker in " + folder + " stopped working: no log directory left");
        }
    }
}
