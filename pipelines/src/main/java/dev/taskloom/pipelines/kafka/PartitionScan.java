package dev.taskloom.pipelines.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads everything that is committed in one partition, from its beginning to its present end.
 *
 * <p>The end is the high watermark, not the last stable offset where a {@code read_committed} consumer would stop: behind
 * a stranger's open transaction there may be committed records, and a publisher that did not see them would repeat them.
 */
final class PartitionScan {
    private static final Duration POLL = Duration.ofMillis(100);

    private PartitionScan() {}

    /** The high watermark: one more than the offset of the last record or marker, committed or not. */
    static long end(Admin admin, KafkaTarget target, TopicPartition partition) {
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()),
                    new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).partitionResult(partition).get().offset();
        } catch (ExecutionException | InterruptedException e) {
            throw Failures.explain(target, "find the end of " + partition, e);
        }
    }

    /**
     * Hands every committed record below {@code end} to the sink, in offset order.
     *
     * @throws BrokerException when nothing moves for the target's timeout, which names an open transaction if that is why
     */
    static <V> void read(KafkaConsumer<String, V> consumer, KafkaTarget target, TopicPartition partition, long end,
            Consumer<ConsumerRecord<String, V>> sink) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long position = consumer.position(partition);
        long lastMove = System.nanoTime();
        while (position < end) {
            for (ConsumerRecord<String, V> record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    sink.accept(record);
                }
            }
            long now = consumer.position(partition);
            if (now > position) {
                position = now;
                lastMove = System.nanoTime();
            } else if (System.nanoTime() - lastMove > target.timeout().toNanos()) {
                throw stuck(consumer, target, partition, position, end);
            }
        }
    }

    private static BrokerException stuck(KafkaConsumer<?, ?> consumer, KafkaTarget target, TopicPartition partition,
            long position, long end) {
        long stable = consumer.endOffsets(List.of(partition)).get(partition);
        String why = stable < end
                ? "another producer holds a transaction open there since offset " + stable
                : Failures.reachability(target);
        return new BrokerException("cannot read " + partition + " at " + target + " beyond offset " + position + " of "
                + end + " for " + target.timeout().toSeconds() + " s: " + why);
    }
}
