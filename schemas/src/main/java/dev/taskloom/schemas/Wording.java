package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;

/**
 * Whose words a question has, where a model was asked for some; a question no model was asked about has no wording.
 *
 * <p>No part of the body: two wordings of one program are one task.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "words")
@JsonSubTypes({@JsonSubTypes.Type(value = Wording.OfModel.class, name = "model"),
        @JsonSubTypes.Type(value = Wording.OfProgram.class, name = "program")})
public sealed interface Wording {
    /** Profile of the model that was asked for words. */
    String writer();

    /** Profile of the model that reads them back. */
    String reader();

    /**
     * The words are a model's: another one, which saw nothing else, read the same conditions in them.
     *
     * @param prompts  SHA-256 of what both were told, lower-case hex
     * @param question SHA-256 of the words that were read back, lower-case hex: no others are vouched for
     * @param readBack the program as it was read: with variables of its own, entities and texts as texts
     */
    record OfModel(String writer, String reader, String prompts, String question, ConstraintProgram readBack)
            implements
                Wording {
        public OfModel {
            Objects.requireNonNull(writer, "writer");
            Objects.requireNonNull(reader, "reader");
            Objects.requireNonNull(prompts, "prompts");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(readBack, "readBack");
        }
    }

    /**
     * The words are the program's own, because the model's would not do.
     *
     * @param reason what the last try fell by: lower-case words joined by dashes
     */
    record OfProgram(String writer, String reader, String reason) implements Wording {
        public OfProgram {
            Objects.requireNonNull(writer, "writer");
            Objects.requireNonNull(reader, "reader");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
