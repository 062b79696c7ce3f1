package dev.taskloom.pipelines.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;

/**
 * The topics of the wire contract, and which partition a key belongs to.
 *
 * <p>A topic that Taskloom creates has {@value #PARTITIONS} partitions, the broker's default replication, records up to
 * {@value #MAX_MESSAGE_BYTES} bytes, and keeps everything: publishing looks into the topic for what is already there, so
 * a record that retention removed could be published again. A topic that exists is used as it is.
 */
public final class TaskTopics {
    public static final String TASKS = "taskloom.tasks.v1";
    public static final String REJECTIONS = "taskloom.rejections.v1";
    public static final String ROLLOUTS = "taskloom.rollouts.v1";

    /** Partitions of a topic that Taskloom creates. */
    public static final int PARTITIONS = 3;

    /** The largest message that is sent, and that a topic created by Taskloom takes. */
    public static final int MAX_MESSAGE_BYTES = 16 << 20;

    private static final int KAFKA_DEFAULT_BYTES = 1 << 20;
    private static final short BROKER_DEFAULT = -1;

    private TaskTopics() {}

    /**
     * Makes sure that the topic exists and that every record in it stands where {@link #partitionOf} puts it today.
     *
     * <p>To be called once, before a run. Creation races with others are won by whoever comes first.
     *
     * @return the number of partitions the topic has
     * @throws BrokerException when no broker takes connections (at once), does not answer, refuses, or when partitions
     *     were added after publishing began, since ids would then be published again in other partitions
     */
    public static int ensure(KafkaTarget target, String topic) {
        if (!Failures.reachable(target)) {
            throw new BrokerException("no Kafka broker: " + Failures.reachability(target));
        }
        int partitions;
        try (Admin admin = Clients.admin(target)) {
            partitions = existing(admin, target, topic).orElseGet(() -> create(admin, target, topic));
        } catch (KafkaException e) {
            throw Failures.explain(target, "look up topic " + topic, e);
        }
        TopicLayout.check(target, topic, partitions);
        return partitions;
    }

    /**
     * The partition of a key: the one Kafka's own Java producer would choose, so that other tools find and write the same
     * place.
     */
    public static int partitionOf(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The number of partitions, or empty where there is no such topic. */
    static Optional<Integer> existing(Admin admin, KafkaTarget target, String topic) {
        try {
            TopicDescription description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return Optional.of(description.partitions().size());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw Failures.explain(target, "look up topic " + topic, e);
        } catch (InterruptedException e) {
            throw Failures.explain(target, "look up topic " + topic, e);
        }
    }

    /** The largest message the topic takes; Kafka's default where that is not told. */
    static int maxMessageBytes(Admin admin, String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            ConfigEntry limit = admin.describeConfigs(List.of(resource))
                    .values()
                    .get(resource)
                    .get()
                    .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
            return limit == null ? KAFKA_DEFAULT_BYTES : Integer.parseInt(limit.value());
        } catch (ExecutionException e) {
            // Only tunes batches: an account that may write but not look at settings writes all the same.
            return KAFKA_DEFAULT_BYTES;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static int create(Admin admin, KafkaTarget target, String topic) {
        NewTopic wanted = new NewTopic(topic, PARTITIONS, BROKER_DEFAULT)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES)));
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw Failures.explain(target, "create topic " + topic, e);
            }
        } catch (InterruptedException e) {
            throw Failures.explain(target, "create topic " + topic, e);
        }
        return awaitVisible(admin, target, topic);
    }

    /** The controller has created it; the broker that answers learns of it a moment later. */
    private static int awaitVisible(Admin admin, KafkaTarget target, String topic) {
        long deadline = System.nanoTime() + target.timeout().toNanos();
        while (true) {
            Optional<Integer> partitions = existing(admin, target, topic);
            if (partitions.isPresent()) {
                return partitions.get();
            }
            if (System.nanoTime() > deadline) {
                throw new BrokerException("topic " + topic + " was created at " + target + ", but does not appear");
            }
            Pause.of(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
