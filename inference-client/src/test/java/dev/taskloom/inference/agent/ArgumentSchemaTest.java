package dev.taskloom.inference.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArgumentSchemaTest {
    private static final long SEED = 7;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TYPES = List.of("object", "array", "string", "number", "integer", "boolean",
            "null");
    private static final List<String> NAMES = List.of("a", "b", "c");

    @Test
    void everyProblemIsNamedWithItsPlace() {
        ArgumentSchema schema = ArgumentSchema.of(EchoTool.json("""
                {"type": "object", "required": ["query"], "additionalProperties": false, "properties": {
                  "query": {"type": "string", "description": "words"},
                  "sort": {"enum": ["date", "rank"]},
                  "ids": {"type": "array", "items": {"type": ["integer", "null"]}},
                  "range": {"type": "object", "additionalProperties": {"type": "number"}}}}"""));

        assertThat(schema.problems(EchoTool.json("{\"query\": \"a\", \"ids\": [1, 2.0, null], \"range\": {\"x\": 1}}")))
                .isEmpty();
        assertThat(schema.problems(EchoTool.json("""
                {"sort": "size", "ids": [1, "2"], "range": {"x": true}, "qeury": "a"}""")))
                .containsExactlyInAnyOrder("'query' is missing",
                        "/sort must be one of \"date\", \"rank\", not \"size\"",
                        "/ids/1 must be integer or null, not \"2\"", "/range/x must be number, not true",
                        "there is no 'qeury', only query, sort, ids, range");
    }

    @Test
    void aSchemaWithConstraintsThatWouldBeIgnoredIsRefused() {
        assertThatThrownBy(() -> ArgumentSchema.of(EchoTool.json(
                "{\"type\": \"object\", \"properties\": {\"n\": {\"type\": \"integer\", \"minimum\": 1}}}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("#/properties/n: 'minimum' is not known here");
        assertThatThrownBy(() -> ArgumentSchema.of(EchoTool.json("{\"type\": \"array\"}"))).isInstanceOf(
                IllegalArgumentException.class);
        assertThatThrownBy(() -> ArgumentSchema.of(EchoTool.json("{\"type\": \"text\"}"))).isInstanceOf(
                IllegalArgumentException.class).hasMessage("unknown type 'text'");
    }

    /** Expected verdicts come from another validator. */
    @Test
    void randomArgumentsFitExactlyWhenAnotherValidatorSaysSo() {
        System.out.println("ArgumentSchemaTest seed " + SEED);
        Random random = new Random(SEED);
        JsonSchemaFactory other = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        int fitting = 0;
        for (int round = 0; round < 1_000; round++) {
            ObjectNode schema = schema(random, 0).put("type", "object");
            JsonNode arguments = random.nextInt(9) == 0 ? value(random, 0) : object(random, 0);
            boolean fits = other.getSchema(schema).validate(arguments).isEmpty();
            assertThat(ArgumentSchema.of(schema).problems(arguments).isEmpty())
                    .as("seed %d round %d: %s against %s", SEED, round, arguments, schema)
                    .isEqualTo(fits);
            fitting += fits ? 1 : 0;
        }
        assertThat(fitting).isBetween(100, 900);
    }

    private static ObjectNode schema(Random random, int depth) {
        ObjectNode schema = NODES.objectNode();
        if (random.nextBoolean()) {
            schema.putArray("type").add(type(random)).add(depth > 1 ? "string" : "object");
            if (schema.path("type").get(0).equals(schema.path("type").get(1))) {
                schema.put("type", "object");
            }
        }
        if (random.nextInt(6) == 0 && depth > 0) {
            schema.putArray("enum").add(value(random, 2)).add(1).add("x");
        }
        if (depth < 3) {
            ObjectNode properties = schema.putObject("properties");
            NAMES.stream().filter(name -> random.nextInt(3) > 0).forEach(name -> properties.set(name, schema(random,
                    depth + 1)));
            if (random.nextInt(3) == 0) {
                schema.putArray("required").add(NAMES.get(random.nextInt(3)));
            }
            switch (random.nextInt(5)) {
                case 0 -> schema.put("additionalProperties", false);
                case 1 -> schema.set("additionalProperties", schema(random, depth + 1));
                case 2 -> schema.set("items", schema(random, depth + 1));
                default -> schema.put("description", "anything");
            }
        }
        return schema;
    }

    private static String type(Random random) {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = NODES.objectNode();
        NAMES.stream().filter(name -> random.nextBoolean()).forEach(name -> object.set(name, value(random, depth + 1)));
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 2 ? 6 : 8)) {
            case 0 -> NODES.textNode("x");
            case 1 -> NODES.numberNode(random.nextInt(3));
            case 2 -> NODES.numberNode(random.nextInt(3) / 2.0);
            case 3 -> NODES.booleanNode(random.nextBoolean());
            case 4 -> NODES.nullNode();
            case 5 -> NODES.textNode("");
            case 6 -> object(random, depth);
            default -> NODES.arrayNode().add(value(random, depth + 1)).add(value(random, depth + 1));
        };
    }
}
