package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * The answer a task's certificate proves.
 *
 * @param value      canonical form: an entity's usual name, an ISO date ({@code 1920-03-01}, {@code 1920-03},
 *                   {@code 1920}), a plain decimal, or for a set its members joined by {@code "; "}
 * @param aliases    other names that mean the same, without {@code value} itself
 * @param type       how answers are compared
 * @param normaliser name and version of the comparison, such as {@code entity/v1}
 */
public record ReferenceAnswer(String value, List<String> aliases, AnswerType type, String normaliser) {
    public ReferenceAnswer {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a reference answer is never blank");
        }
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(normaliser, "normaliser");
    }
}
