package dev.taskloom.inference.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The JSON Schema of a tool's arguments, an object.
 *
 * <p>It knows {@code type}, {@code enum}, {@code properties}, {@code required}, {@code additionalProperties} and
 * {@code items}, as JSON Schema 2020-12 defines them. A schema with any other constraint is refused, because to ignore one
 * would let calls through that the author of the tool believes impossible.
 */
public final class ArgumentSchema {
    private static final int MOST_PROBLEMS = 5;

    private final SchemaNode root;

    private ArgumentSchema(SchemaNode root) {
        this.root = root;
    }

    /** Reads a schema; {@link IllegalArgumentException} says what in it is not known. */
    public static ArgumentSchema of(JsonNode schema) {
        SchemaNode root = SchemaNode.read(schema, "#");
        if (!root.types().equals(Set.of(JsonType.OBJECT))) {
            throw new IllegalArgumentException("the schema of arguments must have \"type\": \"object\"");
        }
        return new ArgumentSchema(root);
    }

    /** What is wrong with these arguments, at most {@value #MOST_PROBLEMS} things; none when they fit. */
    public List<String> problems(JsonNode arguments) {
        List<String> problems = new ArrayList<>();
        root.check(arguments, "", problems);
        return problems.stream().limit(MOST_PROBLEMS).toList();
    }
}
