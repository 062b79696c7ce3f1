package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A task's id: its kind and a hash of its canonical body, so the same task has the same id in every run. */
public record TaskId(@JsonValue String value) implements Comparable<TaskId> {
    private static final Pattern FORM = Pattern.compile("(search|general|code|interpreter)-[0-9a-f]{32}");

    @JsonCreator
    public TaskId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a task id: '" + value + "'");
        }
    }

    /** The id of a body: 128 bits of the SHA-256 of its canonical JSON. */
    public static TaskId of(TaskKind kind, TaskBody body) {
        return new TaskId(kind.wireName() + "-" + Sha256.hex(Json.canonicalBytes(body)).substring(0, 32));
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
