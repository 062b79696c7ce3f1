package dev.taskloom.inference.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;

/** The types of JSON Schema. */
enum JsonType {
    OBJECT, ARRAY, STRING, NUMBER, INTEGER, BOOLEAN, NULL;

    static JsonType named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown type '" + name + "'"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case STRING -> value.isTextual();
            case NUMBER -> value.isNumber();
            // 1.0 is an integer to JSON Schema, which does not look at how a number is written.
            case INTEGER -> value.isIntegralNumber() || (value.isNumber() && value.doubleValue() % 1 == 0);
            case BOOLEAN -> value.isBoolean();
            case NULL -> value.isNull();
        };
    }
}
