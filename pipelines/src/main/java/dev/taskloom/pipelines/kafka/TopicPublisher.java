package dev.taskloom.pipelines.kafka;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * Publishes messages so that a {@code read_committed} consumer sees each {@link Message#identity() identity} once.
 *
 * <p>That holds when the process is killed at any moment and started again, when a runner repeats a bundle, and when
 * several publishers run at the same time, for as long as the topic keeps its records and its number of partitions. Why:
 * <ol>
 * <li>Everything for one partition goes through one transactional id, {@code taskloom-TOPIC-PARTITION}.
 * <li>Taking that id over makes the broker finish or abort what its last holder left, write that to the partition, and
 * refuse the last holder from then on. From that moment nobody else adds to the partition.
 * <li>Only then the partition is read, up to its high watermark: what is there is all that will ever be there without us.
 * <li>Only what is missing is sent, in transactions: each is seen whole or not at all.
 * <li>A publisher that is refused in turn, or cannot know whether its commit succeeded, starts again at the first step.
 * </ol>
 *
 * <p>Cost: each call reads the whole partition once (without copying payloads) and holds at most 43 bytes for each record
 * in it; so make one call for a partition, not one for a message.
 */
public final class TopicPublisher {
    private static final int MAX_TRIES = 10;
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(60);

    private final KafkaTarget target;
    private final TopicPartition place;
    private final Iterable<Message> messages;
    private long published;

    private TopicPublisher(KafkaTarget target, TopicPartition place, Iterable<Message> messages) {
        this.target = target;
        this.place = place;
        this.messages = messages;
    }

    /**
     * Publishes what the partition does not hold yet, in the order given.
     *
     * @param topic     an existing topic: see {@link TaskTopics#ensure}
     * @param partition the partition of every message: see {@link TaskTopics#partitionOf}
     * @param messages  iterated once, and again for each time another publisher interferes; must give the same messages
     * @return how many were published, and how many were there already
     * @throws BrokerException when the broker cannot be reached or stops answering (after the target's timeout), refuses,
     *     a message is too large for the topic (naming it), other publishers interfere without end, or the topic's
     *     partitions changed; whatever was committed before stays, and a repeated call publishes the rest
     */
    public static PublishResult publish(KafkaTarget target, String topic, int partition, Iterable<Message> messages) {
        return new TopicPublisher(target, new TopicPartition(topic, partition), messages).run();
    }

    private PublishResult run() {
        for (int attempt = 1;; attempt++) {
            long start = System.nanoTime();
            try {
                long seen = attempt();
                return new PublishResult(published, seen - published);
            } catch (KafkaException e) {
                if (!worthAnotherTry(e) || attempt == MAX_TRIES) {
                    throw Failures.explain(target, "publish to " + place, e);
                }
            }
            // Longer than a rival needs to read the partition, and longer each time: else two publishers that fence each
            // other could go on for ever without either sending anything.
            long pause = Math.max(FIRST_PAUSE << attempt, 2 * (System.nanoTime() - start));
            Pause.of(Math.min(pause, LONGEST_PAUSE));
        }
    }

    private long attempt() {
        int partitions;
        int limit;
        try (Admin admin = Clients.admin(target)) {
            partitions = partitions(admin);
            limit = TaskTopics.maxMessageBytes(admin, place.topic());
        }
        try (KafkaProducer<String, byte[]> producer = Clients.producer(target, transactionalId(place), limit)) {
            producer.initTransactions();
            return sendMissing(producer, identities(partitions), partitions);
        }
    }

    static String transactionalId(TopicPartition place) {
        return "taskloom-" + place.topic() + "-" + place.partition();
    }

    /** A missing topic is told at once; a producer would wait for it to appear. */
    private int partitions(Admin admin) {
        Optional<Integer> partitions = TaskTopics.existing(admin, target, place.topic());
        if (partitions.isEmpty() || place.partition() >= partitions.get()) {
            throw new BrokerException("cannot publish to " + place + " at " + target + ": there is no such "
                    + (partitions.isEmpty() ? "topic" : "partition, the topic has " + partitions.get()));
        }
        return partitions.get();
    }

    private KeySet identities(int partitions) {
        KeySet there = new KeySet();
        try (Admin admin = Clients.admin(target);
                KafkaConsumer<String, Void> consumer = Clients.consumer(target, new Ignored())) {
            PartitionScan.read(consumer, target, place, PartitionScan.end(admin, target, place), record -> {
                TopicLayout.check(record, partitions);
                String identity = TopicRecord.identity(record);
                if (identity != null) {
                    there.add(identity);
                }
            });
        }
        return there;
    }

    private long sendMissing(KafkaProducer<String, byte[]> producer, KeySet there, int partitions) {
        Transaction transaction = new Transaction(producer, target, place);
        long seen = 0;
        List<Message> batch = new ArrayList<>();
        long bytes = 0;
        for (Iterator<Message> iterator = messages.iterator(); iterator.hasNext();) {
            Message message = iterator.next();
            requirePlace(message, partitions);
            seen++;
            if (there.add(message.identity())) {
                batch.add(message);
                bytes += message.value().length;
            }
            // A transaction begins when its messages are at hand: a slow source must not let it time out.
            if (batch.size() == Transaction.MAX_MESSAGES || bytes >= Transaction.MAX_BYTES || !iterator.hasNext()) {
                transaction.commit(batch);
                published += batch.size();
                batch.clear();
                bytes = 0;
            }
        }
        return seen;
    }

    private void requirePlace(Message message, int partitions) {
        int belongs = TaskTopics.partitionOf(message.key(), partitions);
        if (belongs != place.partition()) {
            throw new BrokerException("'" + message.key() + "' belongs in partition " + belongs + " of "
                    + place.topic() + ", which has " + partitions + " partitions, not in " + place.partition());
        }
    }

    /** Errors that another try cannot mend, or that took the whole patience already, are final. */
    private static boolean worthAnotherTry(KafkaException e) {
        for (Class<? extends Throwable> last : List.of(TimeoutException.class, AuthenticationException.class,
                AuthorizationException.class, InterruptException.class, InvalidTopicException.class,
                UnsupportedVersionException.class)) {
            if (Failures.caused(e, last)) {
                return false;
            }
        }
        return Failures.caused(e, ApiException.class);
    }
}
