package dev.taskloom.pipelines.kafka;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Sends batches of messages to one partition, each in a transaction of its own. */
final class Transaction {
    static final int MAX_MESSAGES = 2_000;
    static final long MAX_BYTES = 8L << 20;

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaTarget target;
    private final TopicPartition place;

    Transaction(KafkaProducer<String, byte[]> producer, KafkaTarget target, TopicPartition place) {
        this.producer = producer;
        this.target = target;
        this.place = place;
    }

    /** Returns when all messages are committed; an empty batch takes no transaction. */
    void commit(List<Message> batch) {
        if (batch.isEmpty()) {
            return;
        }
        AtomicReference<Message> tooLarge = new AtomicReference<>();
        producer.beginTransaction();
        try {
            for (Message message : batch) {
                producer.send(record(message), (metadata, failure) -> {
                    if (failure instanceof RecordTooLargeException) {
                        tooLarge.compareAndSet(null, message);
                    }
                });
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            Message message = tooLarge.get();
            if (message == null) {
                throw e;
            }
            abort();
            throw new BrokerException("cannot publish '" + message.key() + "' to " + place + " at " + target
                    + ": its " + message.value().length + " bytes are more than is allowed; raise max.message.bytes of "
                    + "the topic or message.max.bytes of the broker, and for more than " + TaskTopics.MAX_MESSAGE_BYTES
                    + " bytes also the client property max.request.size", e);
        }
    }

    /** So that consumers need not wait for the transaction to time out; when it fails, that is what happens. */
    private void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            return;
        }
    }

    private ProducerRecord<String, byte[]> record(Message message) {
        RecordHeaders headers = new RecordHeaders();
        message.headers().forEach((name, value) -> headers.add(name, TopicRecord.utf8(value)));
        return new ProducerRecord<>(place.topic(), place.partition(), message.key(), message.value(), headers);
    }
}
