package dev.taskloom.pipelines.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients, configured for what the delivery guarantee needs. */
final class Clients {
    /** How long a client may take to say goodbye: it has nothing to say that matters by then. */
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private static final int MAX_BATCH_BYTES = 256 << 10;
    private static final int MAX_REQUEST_TIMEOUT_MS = 10_000;
    private static final int MIN_TRANSACTION_TIMEOUT_MS = 10_000;
    private static final int MAX_TRANSACTION_TIMEOUT_MS = 900_000;

    private Clients() {}

    static Admin admin(KafkaTarget target) {
        Map<String, Object> config = common(target);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(target));
        return Admin.create(config);
    }

    /** A consumer of committed records that belongs to no group: nothing is left behind on the broker. */
    static <V> KafkaConsumer<String, V> consumer(KafkaTarget target, Deserializer<V> values) {
        Map<String, Object> config = common(target);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(target));
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 << 20);
        return new KafkaConsumer<>(config, new StringDeserializer(), values) {
            @Override
            public void close() {
                // Without group there is nothing to hand back, and a farewell queues behind the fetch under way (0.5 s).
                close(Duration.ZERO);
            }
        };
    }

    /**
     * A producer that owns a transactional id; closing it does not wait long.
     *
     * @param maxMessageBytes what the topic takes at most
     */
    static KafkaProducer<String, byte[]> producer(KafkaTarget target, String transactionalId, int maxMessageBytes) {
        Map<String, Object> config = common(target);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) millis(target));
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(target));
        // Twice the patience: sending and committing may each take one. What a killed publisher leaves open holds
        // read_committed consumers back for this long at most, or until it is started again.
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Math.clamp(2L * millis(target), MIN_TRANSACTION_TIMEOUT_MS, MAX_TRANSACTION_TIMEOUT_MS));
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        // A refused batch is split into batches of this size: were that more than the topic takes, it would be split into
        // itself until the timeout, and the one message at fault would never be known.
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, Math.min(MAX_BATCH_BYTES, maxMessageBytes / 2));
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TaskTopics.MAX_MESSAGE_BYTES);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer()) {
            @Override
            public void close() {
                close(GOODBYE);
            }
        };
    }

    private static Map<String, Object> common(KafkaTarget target) {
        Map<String, Object> config = new HashMap<>(target.client());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, target.bootstrap());
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.min(millis(target) / 2, MAX_REQUEST_TIMEOUT_MS));
        config.putIfAbsent(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        config.putIfAbsent(AdminClientConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2_000L);
        // Nobody collects the clients' own telemetry here, and asking the broker for it delays every close.
        config.putIfAbsent("enable.metrics.push", false);
        return config;
    }

    private static int millis(KafkaTarget target) {
        return Math.toIntExact(target.timeout().toMillis());
    }
}
