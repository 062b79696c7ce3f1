package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * A draft that fell, or a seed that gave none: data, not an error, and kept.
 *
 * @param schema  {@code $id} of the JSON Schema this record follows
 * @param id      the id the task would have had; of the form {@code KIND-seed-RANK} when no draft came of the seed
 * @param stage   where it fell: {@code synthesize}, {@code attempt}, {@code verify}, {@code deduplicate}
 * @param reason  reason code, lower-case words joined by dashes
 * @param detail  one sentence for people
 * @param prompt  the question, empty when there was none
 * @param answer  the reference answer, empty when there was none
 * @param attempts tries made before it fell
 * @param verdicts verdicts given before it fell
 * @param wording  whose words the prompt has; {@code null} when no model was asked for some
 */
public record Rejection(String schema, String id, TaskKind kind, Seed seed, String stage, Decision decision,
        String reason, String detail, String prompt, String answer, List<Attempt> attempts, List<Verdict> verdicts,
        Wording wording) {

    /** The reason of a draft about which a model could not be asked: nothing is known of it. */
    public static final String UNSERVED = "unserved";

    /** The {@code $id} of the schema this version of the code writes. */
    public static final String SCHEMA = "https://taskloom.dev/schemas/v1/rejection.schema.json";

    public Rejection {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(answer, "answer");
        attempts = List.copyOf(attempts);
        verdicts = List.copyOf(verdicts);
    }
}
