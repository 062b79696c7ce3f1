package dev.taskloom.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Map<String, WireSchema> VALUES = Map.of("taskloom.tasks.v1", WireSchema.TASK,
            "taskloom.rejections.v1", WireSchema.REJECTION);
    private final JsonNode api = read();

    @Test
    void itIsAsyncApiThreeWithTheTwoTopicsOfTheDesign() {
        assertThat(api.get("asyncapi").asText()).startsWith("3.");
        List<String> addresses = new ArrayList<>();
        api.get("channels").forEach(channel -> addresses.add(channel.get("address").asText()));
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(VALUES.keySet());
    }

    @Test
    void everyTopicCarriesTheMessageWhoseValueIsTheSchemaOfItsRecord() {
        for (JsonNode channel : api.get("channels")) {
            String topic = channel.get("address").asText();
            assertThat(channel.at("/bindings/kafka/topic").asText()).isEqualTo(topic);
            JsonNode message = resolve(channel.get("messages").iterator().next().get("$ref").asText());
            String id = VALUES.get(topic).id();
            assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo(id);
            assertThat(message.at("/headers/allOf/1/properties/ce_dataschema/const").asText()).isEqualTo(id);
            assertThat(message.at("/bindings/kafka/key/type").asText()).isEqualTo("string");
        }
    }

    @Test
    void theHeadersAreTheCloudEventsNamesAndTheContentType() {
        List<String> required = new ArrayList<>();
        api.at("/components/schemas/CloudEventHeaders/required").forEach(name -> required.add(name.asText()));
        assertThat(required)
                .containsExactlyInAnyOrder("ce_id", "ce_type", "ce_source", "ce_specversion", "ce_dataschema",
                        "content-type");
    }

    @Test
    void everyReferenceWithinTheFileLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        api.findValues("$ref").forEach(reference -> references.add(reference.asText()));
        assertThat(references).isNotEmpty()
                .allSatisfy(reference -> assertThat(
                        reference.startsWith("#") ? !resolve(reference).isMissingNode() : isASchema(reference))
                        .as(reference).isTrue());
    }

    private static boolean isASchema(String id) {
        return VALUES.values().stream().anyMatch(schema -> schema.id().equals(id));
    }

    private JsonNode resolve(String reference) {
        return api.at(reference.substring(1));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(WireSchema.resource("asyncapi.yaml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read asyncapi.yaml", e);
        }
    }
}
