package dev.taskloom.schemas;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Derives the JSON Schema 2020-12 of a wire record from the record itself and its javadoc. */
final class SchemaGeneration {
    /** Components that a valid record may lack; every other one is written always, so readers may rely on it. */
    private static final Set<String> OPTIONAL = Set.of("RunManifest.delivery", "RunManifest.wording",
            "RunManifest.models",
            "RunManifest.currency",
            "Verification.wording",
            "Rejection.wording");

    private final RecordComments comments;
    private final SchemaGenerator generator;

    SchemaGeneration(Path sources) {
        comments = new RecordComments(sources);
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(Json.mapper(),
                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE,
                        JacksonOption.SKIP_SUBTYPE_LOOKUP, JacksonOption.IGNORE_TYPE_INFO_TRANSFORM))
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.INLINE_NULLABLE_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forTypesInGeneral()
                .withPropertySorter((first, second) -> 0)
                .withDescriptionResolver(scope -> comments.ofType(scope.getType().getErasedType()).orElse(null))
                .withCustomDefinitionProvider(SchemaGeneration::ownDefinition)
                .withTypeAttributeOverride((node, scope, context) -> discriminate(node, scope.getType()));
        builder.forFields()
                .withRequiredCheck(field -> !OPTIONAL.contains(name(field)))
                .withDescriptionResolver(field -> field.isFakeContainerItemScope()
                        ? null
                        : comments.ofComponent(field.getDeclaringType().getErasedType(), field.getDeclaredName())
                                .orElse(null));
        generator = new SchemaGenerator(builder.build());
    }

    /** The schema as it is checked in, without the final line end. */
    String of(Class<?> record, String id) {
        ObjectNode generated = generator.generateSchema(record);
        ObjectNode schema = Json.mapper().createObjectNode();
        schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        schema.put("$id", id);
        schema.put("title", record.getSimpleName());
        schema.set("description", generated.remove("description"));
        ((ObjectNode) generated.get("properties").get("schema")).put("const", id);
        JsonNode definitions = generated.remove("$defs");
        schema.setAll(generated);
        schema.set("$defs", definitions);
        return Json.pretty(schema);
    }

    private static CustomDefinition ownDefinition(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (erased == TaskId.class) {
            node.put("type", "string").put("pattern", "^(search|general|code|interpreter)-[0-9a-f]{32}$");
            return new CustomDefinition(node, CustomDefinition.INLINE_DEFINITION,
                    CustomDefinition.EXCLUDING_ATTRIBUTES);
        }
        if (Map.class.isAssignableFrom(erased)) {
            node.put("type", "object");
            node.set("additionalProperties",
                    context.createDefinitionReference(type.typeParametersFor(Map.class).get(1)));
            return new CustomDefinition(node, CustomDefinition.INLINE_DEFINITION,
                    CustomDefinition.EXCLUDING_ATTRIBUTES);
        }
        if (erased.isSealed()) {
            ArrayNode variants = node.putArray("oneOf");
            for (JsonSubTypes.Type variant : erased.getAnnotation(JsonSubTypes.class).value()) {
                variants.add(context.createDefinitionReference(context.getTypeContext().resolve(variant.value())));
            }
            return new CustomDefinition(node);
        }
        return null;
    }

    /** Jackson writes the discriminator first, and also where the component's type is the variant itself. */
    private static void discriminate(ObjectNode node, ResolvedType type) {
        Class<?> variant = type.getErasedType();
        for (Class<?> sealed : variant.getInterfaces()) {
            if (!sealed.isSealed() || !(node.get("properties") instanceof ObjectNode properties)) {
                continue;
            }
            String property = sealed.getAnnotation(JsonTypeInfo.class).property();
            String constant = Arrays.stream(sealed.getAnnotation(JsonSubTypes.class).value())
                    .filter(subType -> subType.value() == variant)
                    .findFirst()
                    .orElseThrow()
                    .name();
            // The same nodes, not copies: the generator fills in their references later.
            Map<String, JsonNode> own = new LinkedHashMap<>();
            properties.properties().forEach(entry -> own.put(entry.getKey(), entry.getValue()));
            properties.removeAll();
            properties.putObject(property).put("const", constant);
            properties.setAll(own);
            ((ArrayNode) node.get("required")).insert(0, property);
        }
    }

    private static String name(FieldScope field) {
        return field.getDeclaringType().getErasedType().getSimpleName() + "." + field.getDeclaredName();
    }
}
