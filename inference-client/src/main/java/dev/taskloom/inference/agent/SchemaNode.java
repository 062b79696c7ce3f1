package dev.taskloom.inference.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.schemas.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One schema inside another, read.
 *
 * @param types      types allowed, none for any
 * @param values     values allowed, none for any
 * @param properties schemas of named fields
 * @param required   fields that must be there
 * @param closed     whether only named fields may be there
 * @param others     schema of fields that are not named, {@code null} for any
 * @param items      schema of elements, {@code null} for any
 */
record SchemaNode(Set<JsonType> types, List<JsonNode> values, Map<String, SchemaNode> properties, Set<String> required,
        boolean closed, SchemaNode others, SchemaNode items) {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : (one.equals(other) ? 0 : 1);
    private static final Set<String> ANNOTATIONS = Set.of("title", "description", "default", "examples", "$comment",
            "$schema", "$id", "deprecated");
    private static final int SHOWN = 60;

    static SchemaNode read(JsonNode schema, String path) {
        if (!schema.isObject()) {
            throw new IllegalArgumentException(path + ": a schema must be an object");
        }
        Set<JsonType> types = new LinkedHashSet<>();
        List<JsonNode> values = new ArrayList<>();
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        boolean closed = false;
        SchemaNode others = null;
        SchemaNode items = null;
        for (Map.Entry<String, JsonNode> entry : schema.properties()) {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "type" -> words(value).forEach(name -> types.add(JsonType.named(name)));
                case "enum" -> {
                    if (value.isEmpty()) {
                        throw new IllegalArgumentException(path + ": an enum needs values");
                    }
                    value.forEach(values::add);
                }
                case "properties" -> value.properties()
                        .forEach(field -> properties.put(field.getKey(), read(field.getValue(), path + "/properties/"
                                + field.getKey())));
                case "required" -> required.addAll(words(value));
                case "additionalProperties" -> {
                    closed = value.isBoolean() && !value.booleanValue();
                    others = value.isBoolean() ? null : read(value, path + "/additionalProperties");
                }
                case "items" -> items = read(value, path + "/items");
                default -> {
                    if (!ANNOTATIONS.contains(entry.getKey())) {
                        throw new IllegalArgumentException(path + ": '" + entry.getKey() + "' is not known here");
                    }
                }
            }
        }
        return new SchemaNode(types, values, properties, required, closed, others, items);
    }

    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        if (value.isTextual()) {
            words.add(value.textValue());
        }
        value.forEach(word -> words.add(word.asText()));
        return words;
    }

    void check(JsonNode value, String path, List<String> problems) {
        if (!types.isEmpty() && types.stream().noneMatch(type -> type.fits(value))) {
            problems.add(at(path) + "must be " + types.stream().map(JsonType::word).collect(Collectors.joining(" or "))
                    + ", not " + shown(value));
        } else if (!values.isEmpty() && values.stream().noneMatch(allowed -> allowed.equals(BY_VALUE, value))) {
            problems.add(
                    at(path) + "must be one of " + values.stream().map(Json::line).collect(Collectors.joining(", "))
                            + ", not " + shown(value));
        } else if (value.isObject()) {
            checkFields(value, path, problems);
        } else if (value.isArray() && items != null) {
            for (int i = 0; i < value.size(); i++) {
                items.check(value.get(i), path + "/" + i, problems);
            }
        }
    }

    private void checkFields(JsonNode object, String path, List<String> problems) {
        required.stream()
                .filter(name -> !object.has(name))
                .forEach(name -> problems.add(at(path) + "'" + name + "' is missing"));
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            SchemaNode schema = properties.getOrDefault(field.getKey(), others);
            if (schema != null) {
                schema.check(field.getValue(), path + "/" + field.getKey(), problems);
            } else if (closed && !properties.containsKey(field.getKey())) {
                problems.add(at(path) + "there is no '" + field.getKey() + "'" + (properties.isEmpty()
                        ? ""
                        : ", only " + String.join(", ", properties.keySet())));
            }
        }
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : path + " ";
    }

    private static String shown(JsonNode value) {
        String json = Json.line(value);
        return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
    }
}
