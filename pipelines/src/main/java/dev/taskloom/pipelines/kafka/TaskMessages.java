package dev.taskloom.pipelines.kafka;

import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Sha256;
import dev.taskloom.schemas.Task;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Records of the wire contract as Kafka messages.
 *
 * <p>Value: one line of JSON in UTF-8, self-contained. Headers: CloudEvents 1.0 in the binary content mode of its Kafka
 * protocol binding, so {@code content-type} and {@code ce_…}.
 */
public final class TaskMessages {
    private TaskMessages() {}

    /** A task under its id, which is also its event id: a topic holds each task once. */
    public static Message of(Task task) {
        String id = task.id().value();
        return message(id, id, "dev.taskloom.task.accepted.v1", "/taskloom/runs/" + task.provenance().run(),
                task.schema(), task);
    }

    /**
     * A rejection under the id the task would have had.
     *
     * <p>Several drafts can fall under one id (a duplicate has the id of what it repeats), so the event id adds a hash of
     * the rejection: equal rejections are published once, different ones all.
     */
    public static Message of(Rejection rejection) {
        String event = rejection.id() + "/" + Sha256.hex(Json.canonicalBytes(rejection)).substring(0, 32);
        return message(rejection.id(), event, "dev.taskloom.task.rejected.v1",
                "/taskloom/kinds/" + rejection.kind().wireName() + "/stages/" + rejection.stage(), rejection.schema(),
                rejection);
    }

    private static Message message(String key, String event, String type, String source, String schema, Object body) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", "application/json");
        headers.put("ce_specversion", "1.0");
        headers.put(Message.ID_HEADER, event);
        headers.put("ce_type", type);
        headers.put("ce_source", uriReference(source));
        headers.put("ce_dataschema", schema);
        return new Message(key, Json.line(body).getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String uriReference(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no URI can be made of '" + path + "'", e);
        }
    }
}
