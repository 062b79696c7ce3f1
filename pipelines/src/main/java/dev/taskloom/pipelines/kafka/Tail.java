package dev.taskloom.pipelines.kafka;

import com.fasterxml.jackson.core.JsonParser;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Prints what a {@code read_committed} consumer sees of a topic, one JSON value a line.
 *
 * <p>Values stand there as they stand in the topic. A value that is no single line of JSON (a stranger wrote it) is left
 * out and told to {@code warnings}. When the reader of the output goes away, printing ends without an error.
 */
public final class Tail {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long ASK_AFTER_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int FLUSH_EVERY = 500;

    private final KafkaTarget target;
    private final String topic;
    private final PrintStream out;
    private final Consumer<String> warnings;
    private final long limit;
    private long printed;

    /**
     * @param out      takes the lines, in UTF-8 whatever its charset
     * @param warnings takes a sentence for each record left out
     * @param limit    how many lines to print at most
     */
    public Tail(KafkaTarget target, String topic, PrintStream out, Consumer<String> warnings, long limit) {
        this.target = target;
        this.topic = topic;
        this.out = out;
        this.warnings = warnings;
        this.limit = limit;
    }

    /**
     * Prints the records from the beginning to the present end, partition after partition; then, when following, what is
     * added, until the thread is interrupted.
     *
     * @return how many lines were printed
     * @throws BrokerException when there is no such topic, or the broker does not answer within the target's timeout
     */
    public long print(boolean follow) {
        try (Admin admin = Clients.admin(target);
                KafkaConsumer<String, byte[]> consumer = Clients.consumer(target, new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new TopicReader(target, topic).partitions(admin);
            Map<TopicPartition, Long> next = new HashMap<>();
            for (TopicPartition partition : partitions) {
                long end = PartitionScan.end(admin, target, partition);
                PartitionScan.read(consumer, target, partition, end, this::print);
                next.put(partition, end);
            }
            if (follow) {
                follow(consumer, next);
            }
        } catch (OutputEnded e) {
            return printed;
        } catch (InterruptException e) {
            // Kafka's interrupt is how following ends; the flag is up again, for whoever interrupted.
            return printed;
        } catch (KafkaException e) {
            throw Failures.explain(target, "read topic " + topic, e);
        }
        out.flush();
        return printed;
    }

    private void follow(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> next) {
        consumer.assign(next.keySet());
        next.forEach(consumer::seek);
        long lastSign = System.nanoTime();
        while (true) {
            flush();
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                print(record);
                lastSign = System.nanoTime();
            }
            if (System.nanoTime() - lastSign > ASK_AFTER_NANOS) {
                // A consumer polls a dead broker for ever; a question has an answer or a timeout.
                consumer.endOffsets(next.keySet());
                lastSign = System.nanoTime();
            }
        }
    }

    private void print(ConsumerRecord<String, byte[]> record) {
        if (printed >= limit) {
            throw new OutputEnded();
        }
        String fault = fault(record.value());
        if (fault != null) {
            warnings.accept(TopicRecord.of(record).origin() + " is left out: " + fault);
            return;
        }
        out.write(record.value(), 0, record.value().length);
        out.write('\n');
        printed++;
        if (printed % FLUSH_EVERY == 0 || printed == limit) {
            flush();
        }
        if (printed == limit) {
            throw new OutputEnded();
        }
    }

    private void flush() {
        if (out.checkError()) {
            throw new OutputEnded();
        }
    }

    /** What keeps the value from being a line of JSON, or {@code null}. */
    private static String fault(byte[] value) {
        if (value == null) {
            return "it has no value";
        }
        for (byte at : value) {
            if (at == '\n' || at == '\r') {
                return "it is more than one line";
            }
        }
        try (JsonParser parser = Json.mapper().getFactory().createParser(value)) {
            if (parser.nextToken() == null) {
                return "it is empty";
            }
            parser.skipChildren();
            return parser.nextToken() == null ? null : "it is more than one JSON value";
        } catch (IOException e) {
            return "it is not JSON";
        }
    }

    /** Leaves the reading loop: the limit is reached, or nobody reads any more. */
    private static final class OutputEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputEnded() {
            super("output ended", null, false, false);
        }
    }
}
