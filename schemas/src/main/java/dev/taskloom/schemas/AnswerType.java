package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an answer is compared: it selects the normaliser that the grader applies to both sides. */
public enum AnswerType {
    ENTITY, NUMBER, DATE, SET, TEXT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static AnswerType of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
