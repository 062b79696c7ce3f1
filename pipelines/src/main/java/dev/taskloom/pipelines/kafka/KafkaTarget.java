package dev.taskloom.pipelines.kafka;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where Kafka is and how to talk to it.
 *
 * @param addresses brokers to ask first
 * @param client    further client properties, such as {@code security.protocol} and {@code sasl.jaas.config}; those that
 *                  the delivery guarantee stands on are refused
 * @param timeout   how long one step (connect, write, commit, read on) may go without success before it fails; at least
 *                  a second
 */
public record KafkaTarget(List<HostPort> addresses, TreeMap<String, String> client, Duration timeout)
        implements
            Serializable {

    /** Long enough for a broker to restart in the middle of a run. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private static final Set<String> OURS = Set.of("bootstrap.servers", "transactional.id", "enable.idempotence",
            "acks", "isolation.level", "group.id", "enable.auto.commit", "auto.offset.reset", "key.serializer",
            "value.serializer", "key.deserializer", "value.deserializer", "delivery.timeout.ms", "max.block.ms",
            "default.api.timeout.ms", "request.timeout.ms", "transaction.timeout.ms", "retries");

    public KafkaTarget {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a Kafka target needs at least one address");
        }
        client = new TreeMap<>(client);
        for (String name : client.keySet()) {
            if (OURS.contains(name)) {
                throw new IllegalArgumentException("client property '" + name
                        + "' cannot be set: Taskloom's delivery guarantee depends on its own value");
            }
        }
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("timeout must be at least a second, not " + timeout);
        }
    }

    /** A broker that needs no credentials; {@code bootstrap} is {@code HOST:PORT}, several joined by commas. */
    public static KafkaTarget of(String bootstrap) {
        return of(bootstrap, Map.of());
    }

    /** A broker with further client properties. */
    public static KafkaTarget of(String bootstrap, Map<String, String> client) {
        return new KafkaTarget(HostPort.parseList(bootstrap), new TreeMap<>(client), DEFAULT_TIMEOUT);
    }

    /** A broker with the client properties of a file, as Kafka's own tools take by {@code --command-config}. */
    public static KafkaTarget of(String bootstrap, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokerException("cannot read the client properties in " + file + ": " + e.getMessage(), e);
        }
        TreeMap<String, String> client = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        return of(bootstrap, client);
    }

    /** The same target with another patience. */
    public KafkaTarget withTimeout(Duration other) {
        return new KafkaTarget(addresses, client, other);
    }

    /** The addresses as Kafka and people write them. */
    public String bootstrap() {
        return addresses.stream().map(HostPort::toString).collect(Collectors.joining(","));
    }

    @Override
    public TreeMap<String, String> client() {
        return new TreeMap<>(client);
    }

    /** The address alone: client properties hold passwords. */
    @Override
    public String toString() {
        return bootstrap();
    }
}
