package dev.taskloom.pipelines.kafka;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Stands in the way of a publisher at an exact point of a transaction: in the thread that sends, before the n-th record,
 * or in the network thread, after the broker acknowledged the n-th. Installed by client properties, so that nothing in the
 * publisher knows of it.
 */
public final class Obstacle implements ProducerInterceptor<String, byte[]>, ConsumerInterceptor<String, Object> {
    private static final Map<String, Runnable> ACTIONS = new ConcurrentHashMap<>();

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private String name = "";
    private int beforeSend;
    private int afterAcknowledgement;

    static Map<String, String> beforeSend(String name, int nth, Runnable action) {
        ACTIONS.put(name, action);
        return Map.of("interceptor.classes", Obstacle.class.getName(), "obstacle.name", name, "obstacle.before.send",
                Integer.toString(nth));
    }

    static Map<String, String> afterAcknowledgement(String name, int nth, Runnable action) {
        ACTIONS.put(name, action);
        return Map.of("interceptor.classes", Obstacle.class.getName(), "obstacle.name", name, "obstacle.after.ack",
                Integer.toString(nth));
    }

    @Override
    public void configure(Map<String, ?> config) {
        name = (String) config.get("obstacle.name");
        beforeSend = number(config.get("obstacle.before.send"));
        afterAcknowledgement = number(config.get("obstacle.after.ack"));
    }

    private static int number(Object value) {
        return value == null ? -1 : Integer.parseInt((String) value);
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        if (sent.incrementAndGet() == beforeSend) {
            ACTIONS.get(name).run();
        }
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        if (acknowledged.incrementAndGet() == afterAcknowledgement) {
            ACTIONS.get(name).run();
        }
    }

    @Override
    public ConsumerRecords<String, Object> onConsume(ConsumerRecords<String, Object> records) {
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
