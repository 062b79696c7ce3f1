package dev.taskloom.pipelines.kafka;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;

/**
 * The parts of a combined KRaft broker and controller, put together by hand.
 *
 * <p>Kafka's own {@code KafkaRaftServer} needs the controller's port to be known beforehand and ends the process at a
 * fault; a guest in somebody's process may do neither.
 */
final class KraftNode {
    private static final String CLIENT_LISTENER = "CLIENT";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final ControllerServer controller;
    private final BrokerServer broker;

    private KraftNode(ControllerServer controller, BrokerServer broker) {
        this.controller = controller;
        this.broker = broker;
    }

    /** Starts both; {@code end} completes exceptionally when one of them fails later. */
    static KraftNode start(DataDirectory directory, int port, CompletableFuture<Void> end) {
        MetaPropertiesEnsemble properties = directory.properties();
        Faults faults = new Faults(end);
        KraftNode node = null;
        try {
            CompletableFuture<Map<Integer, InetSocketAddress>> voters = new CompletableFuture<>();
            SharedServer shared = new SharedServer(new KafkaConfig(config(directory, port), false), properties,
                    Time.SYSTEM, new Metrics(), voters, List.of(), faults);
            ControllerServer controller = new ControllerServer(shared, KafkaRaftServer.configSchema(),
                    new BootstrapDirectory(directory.logs().toString(), Optional.empty()).read());
            controller.socketServerFirstBoundPortFuture()
                    .thenAccept(bound -> voters.complete(
                            Map.of(DataDirectory.NODE, new InetSocketAddress(BrokerPort.HOST, bound))));
            node = new KraftNode(controller, new BrokerServer(shared));
            faults.watch();
            controller.startup();
            node.broker.startup();
            return node;
        } catch (Exception e) {
            if (node != null) {
                node.stop();
            }
            throw faults.explain(directory, port, e);
        }
    }

    int port() {
        return broker.boundPort(new ListenerName(CLIENT_LISTENER));
    }

    /** Stops the broker before the controller that it says goodbye to; what is not running is left alone. */
    void stop() {
        broker.shutdown(STOP_LIMIT);
        controller.shutdown();
    }

    private static Map<String, String> config(DataDirectory directory, int port) {
        Map<String, String> config = new HashMap<>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", Integer.toString(DataDirectory.NODE));
        // The real address of the only voter follows when its port is bound: Kafka takes this one to mean that.
        config.put("controller.quorum.voters", DataDirectory.NODE + "@0.0.0.0:0");
        config.put("controller.listener.names", DataDirectory.CONTROLLER_LISTENER);
        config.put("inter.broker.listener.name", CLIENT_LISTENER);
        config.put("listener.security.protocol.map",
                CLIENT_LISTENER + ":PLAINTEXT," + DataDirectory.CONTROLLER_LISTENER + ":PLAINTEXT");
        config.put("listeners", CLIENT_LISTENER + "://" + BrokerPort.HOST + ":" + port + ","
                + DataDirectory.CONTROLLER_LISTENER + "://" + BrokerPort.HOST + ":0");
        config.put("log.dirs", directory.logs().toString());
        config.put("default.replication.factor", "1");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "1");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "1");
        // A mistyped topic name is an error, not a new topic.
        config.put("auto.create.topics.enable", "false");
        config.put("message.max.bytes", Integer.toString(TaskTopics.MAX_MESSAGE_BYTES));
        config.put("group.initial.rebalance.delay.ms", "0");
        config.put("server.max.startup.time.ms", Long.toString(EmbeddedBroker.START_LIMIT.toMillis()));
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        config.put("num.recovery.threads.per.data.dir", "2");
        config.put("background.threads", "2");
        config.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        return config;
    }
}
