package dev.taskloom.pipelines.kafka;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record to publish.
 *
 * @param key     decides the partition: see {@link TaskTopics#partitionOf}
 * @param value   the payload; owned by the message from here on
 * @param headers CloudEvents attributes and others, by header name
 */
public record Message(String key, byte[] value, SortedMap<String, String> headers) {

    /** The header that carries an event's id. */
    public static final String ID_HEADER = "ce_id";

    public Message {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    public Message(String key, byte[] value, Map<String, String> headers) {
        this(key, value, new TreeMap<>(headers));
    }

    /** What a topic holds at most once: the CloudEvents id, or the key of a message that has none. */
    public String identity() {
        return headers.getOrDefault(ID_HEADER, key);
    }
}
