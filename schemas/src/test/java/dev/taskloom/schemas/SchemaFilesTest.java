package dev.taskloom.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checked-in schema files and the records say the same; {@code -Dtaskloom.schemas.write=true} renews the files. */
class SchemaFilesTest {
    private static final Path MODULE = Path.of(System.getProperty("taskloom.root"), "schemas");
    private final SchemaGeneration generation = new SchemaGeneration(MODULE.resolve("src/main/java"));

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void theFileIsWhatTheRecordGenerates(WireSchema schema) throws IOException {
        Path file = MODULE.resolve("src/main/resources/schemas/v1").resolve(schema.fileName());
        String generated = generation.of(schema.type(), schema.id()) + "\n";
        if (Boolean.getBoolean("taskloom.schemas.write")) {
            Files.writeString(file, generated);
        }
        assertThat(Files.readString(file).lines())
                .as("%s against %s; if the change is meant, renew the file with -Dtaskloom.schemas.write=true", file,
                        schema.type().getSimpleName())
                .containsExactlyElementsOf(generated.lines().toList());
    }

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void noObjectForbidsUnknownFields(WireSchema schema) throws IOException {
        List<String> closed = new ArrayList<>();
        collectClosed(schema.node(), "#", closed);
        assertThat(closed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void theFileNamesItsDialectItsAddressAndItsPurpose(WireSchema schema) throws IOException {
        assertThat(schema.node().get("description").asText()).isNotBlank();
        assertThat(schema.node().get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.node().get("$id").asText()).isEqualTo(schema.id()).endsWith("/v1/" + schema.fileName());
    }

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void everyPropertySaysWhatItHolds(WireSchema schema) throws IOException {
        List<String> empty = new ArrayList<>();
        schema.node().findValues("properties").forEach(properties -> properties.properties().forEach(entry -> {
            if (!entry.getValue().has("type") && !entry.getValue().has("$ref") && !entry.getValue().has("const")) {
                empty.add(entry.getKey());
            }
        }));
        assertThat(empty).isEmpty();
    }

    @Test
    void everyVariantOfASealedTypeHasItsOwnConstantDiscriminator() throws IOException {
        JsonNode definitions = WireSchema.TASK.node().get("$defs");
        assertThat(discriminators(definitions, "clause"))
                .containsExactlyInAnyOrder("relation", "type", "range", "count", "exclusion", "elapsed");
        assertThat(discriminators(definitions, "term")).contains("variable", "constant");
        assertThat(discriminators(definitions, "type")).contains("entity", "date", "number", "text");
        assertThat(discriminators(definitions, "body")).containsExactly("search");
        assertThat(discriminators(definitions, "certificate")).containsExactly("search");
        assertThat(WireSchema.TASK.node().toString()).contains("\"oneOf\"").doesNotContain("\"anyOf\"");
    }

    private static Set<String> discriminators(JsonNode definitions, String property) {
        Set<String> found = new java.util.TreeSet<>();
        definitions.findValues(property)
                .stream()
                .filter(node -> node.has("const"))
                .forEach(node -> found.add(node.get("const").asText()));
        return found;
    }

    private static void collectClosed(JsonNode node, String path, List<String> closed) {
        boolean forbids = node.path("additionalProperties").isBoolean()
                && !node.path("additionalProperties").asBoolean();
        if (forbids || node.has("unevaluatedProperties")) {
            closed.add(path);
        }
        node.properties().forEach(entry -> collectClosed(entry.getValue(), path + "/" + entry.getKey(), closed));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            collectClosed(node.get(i), path + "/" + i, closed);
        }
    }
}
