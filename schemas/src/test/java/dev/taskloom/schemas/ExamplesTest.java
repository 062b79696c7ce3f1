package dev.taskloom.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An independent validator and the records agree on what is valid. */
class ExamplesTest {

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void theExampleIsValid(WireSchema schema) throws IOException {
        assertThat(problems(schema, tree(schema))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void whatTheCodeWritesOfTheExampleIsValidAndLosesNothing(WireSchema schema) throws IOException {
        JsonNode written = Json.mapper().readTree(Json.line(Json.read(schema.example(), schema.type())));
        assertThat(written).isEqualTo(tree(schema));
        assertThat(problems(schema, written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void anUnknownFieldIsValidAndIgnored(WireSchema schema) throws IOException {
        ObjectNode extended = tree(schema).put("field_of_tomorrow", 1);
        assertThat(problems(schema, extended)).isEmpty();
        assertThat(Json.<Object>read(extended.toString(), record(schema)))
                .isEqualTo(Json.read(schema.example(), schema.type()));
    }

    @ParameterizedTest
    @EnumSource(WireSchema.class)
    void aMissingFieldIsInvalid(WireSchema schema) throws IOException {
        ObjectNode broken = tree(schema);
        broken.remove("kind");
        assertThat(problems(schema, broken)).anyMatch(problem -> problem.getMessage().contains("'kind'"));
    }

    @Test
    void aVariantWithoutItsDiscriminatorOrWithAnUnknownOneIsInvalid() throws IOException {
        ObjectNode unnamed = tree(WireSchema.TASK);
        ((ObjectNode) unnamed.at("/body/program/clauses/0")).remove("clause");
        assertThat(problems(WireSchema.TASK, unnamed)).isNotEmpty();
        ObjectNode unknown = tree(WireSchema.TASK);
        ((ObjectNode) unknown.at("/body/program/clauses/0")).put("clause", "perhaps");
        assertThat(problems(WireSchema.TASK, unknown)).isNotEmpty();
    }

    @Test
    void theExampleTaskHasTheIdOfItsBodyAndAValidSeal() throws IOException {
        Task task = Json.read(WireSchema.TASK.example(), Task.class);
        assertThat(task.id()).isEqualTo(TaskId.of(task.kind(), task.body()));
        assertThat(task.certificate().seal()).isEqualTo(Seal.of(task));
    }

    @Test
    void theExampleTaskHasEvidenceForEveryClause() throws IOException {
        JsonNode task = tree(WireSchema.TASK);
        ArrayNode clauseEvidence = (ArrayNode) task.at("/certificate/clauseEvidence");
        assertThat(clauseEvidence).hasSameSizeAs(task.at("/body/program/clauses"));
        clauseEvidence.forEach(indices -> indices.forEach(
                index -> assertThat(index.asInt()).isLessThan(task.at("/body/evidence").size())));
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> record(WireSchema schema) {
        return (Class<Object>) schema.type();
    }

    private static ObjectNode tree(WireSchema schema) throws IOException {
        return (ObjectNode) Json.mapper().readTree(schema.example());
    }

    private static Set<ValidationMessage> problems(WireSchema schema, JsonNode value) throws IOException {
        JsonSchema validator = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema.node());
        return validator.validate(value);
    }
}
