package dev.taskloom.pipelines.kafka;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record as a {@code read_committed} consumer sees it.
 *
 * @param key     {@code null} when a stranger wrote it without one
 * @param value   {@code null} when a stranger wrote it without one
 * @param headers the last value of each header, as UTF-8
 */
public record TopicRecord(String topic, int partition, long offset, String key, byte[] value,
        SortedMap<String, String> headers) {

    static TopicRecord of(ConsumerRecord<String, byte[]> record) {
        SortedMap<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), text(header));
        }
        return new TopicRecord(record.topic(), record.partition(), record.offset(), record.key(), record.value(),
                headers);
    }

    /** Where it stands, for people: {@code taskloom.tasks.v1-0, offset 17}. */
    public String origin() {
        return topic + "-" + partition + ", offset " + offset;
    }

    /** See {@link Message#identity}; {@code null} for a record without event id and key. */
    static String identity(ConsumerRecord<String, ?> record) {
        Header id = record.headers().lastHeader(Message.ID_HEADER);
        return id == null || id.value() == null ? record.key() : text(id);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Header header) {
        return header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
