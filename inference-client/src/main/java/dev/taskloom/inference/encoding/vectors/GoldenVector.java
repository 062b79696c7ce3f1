package dev.taskloom.inference.encoding.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.encoding.Dialect;
import java.util.Objects;
import java.util.Optional;

/**
 * One case with its expected outcome, as a row of a vector file has it.
 *
 * <p>A row is an object with {@code kind} ({@code encode} or {@code parse}) and {@code name}. To encode: {@code messages},
 * {@code config} ({@code thinking_mode}, {@code drop_thinking}, {@code add_default_bos_token}, {@code context}) and
 * {@code expected_prompt}. To parse: {@code text}, {@code thinking_mode} and {@code expected_message}. Instead of what is
 * expected, {@code expected_error} may be true.
 */
public record GoldenVector(String name, Exercise exercise, VectorOutcome expected) {
    public GoldenVector {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(exercise, "exercise");
        Objects.requireNonNull(expected, "expected");
    }

    /** Reads a row; {@link IllegalArgumentException} says what it lacks. */
    public static GoldenVector read(JsonNode row) {
        String name = VectorRow.text(row, "name");
        return switch (VectorRow.text(row, "kind")) {
            case "encode" -> new GoldenVector(name, VectorRow.encode(row), VectorRow.expectedPrompt(row));
            case "parse" -> new GoldenVector(name, VectorRow.parse(row), VectorRow.expectedMessage(row));
            case String kind -> throw new IllegalArgumentException("unknown kind '" + kind + "'; known: encode, parse");
        };
    }

    /** Where what the dialect gives first differs from what is expected, in words; empty when the vector holds. */
    public Optional<String> difference(Dialect dialect) {
        return FirstDifference.between(expected, exercise.run(dialect));
    }
}
