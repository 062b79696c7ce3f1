package dev.taskloom.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The schemas of version 1 as they ship in the jar. */
enum WireSchema {
    TASK(Task.class, Task.SCHEMA, "task"),
    REJECTION(Rejection.class, Rejection.SCHEMA, "rejection"),
    MANIFEST(RunManifest.class, RunManifest.SCHEMA, "manifest");

    private final Class<?> type;
    private final String id;
    private final String stem;

    WireSchema(Class<?> type, String id, String stem) {
        this.type = type;
        this.id = id;
        this.stem = stem;
    }

    Class<?> type() {
        return type;
    }

    String id() {
        return id;
    }

    String fileName() {
        return stem + ".schema.json";
    }

    JsonNode node() throws IOException {
        return Json.mapper().readTree(resource(fileName()));
    }

    /** The hand-made example of this record. */
    byte[] example() throws IOException {
        return resource("examples/" + stem + ".json");
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = WireSchema.class.getResourceAsStream("/schemas/v1/" + name)) {
            return Objects.requireNonNull(in, "no resource schemas/v1/" + name).readAllBytes();
        }
    }
}
