package dev.taskloom.schemas;

import java.util.Objects;

/**
 * An accepted draft with certificate, difficulty and provenance: the wire contract, self-contained.
 *
 * @param schema   {@code $id} of the JSON Schema this record follows
 * @param split    {@code train} or {@code test}
 * @param language ISO 639-1 code of the prompt
 */
public record Task(String schema, TaskId id, TaskKind kind, String split, String language, String prompt,
        ReferenceAnswer answer, EnvironmentRef environment, TaskBody body, Difficulty difficulty,
        Certificate certificate, Verification verification, Provenance provenance) {

    /** The {@code $id} of the schema this version of the code writes. */
    public static final String SCHEMA = "https://taskloom.dev/schemas/v1/task.schema.json";

    public Task {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(difficulty, "difficulty");
        Objects.requireNonNull(certificate, "certificate");
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(provenance, "provenance");
    }
}
