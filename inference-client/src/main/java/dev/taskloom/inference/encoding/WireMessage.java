package dev.taskloom.inference.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** One message in wire form, which may be anything, and its place. */
record WireMessage(int place, JsonNode node) {
    String role() {
        return node.path("role").asText("");
    }

    boolean is(String role) {
        return role().equals(role);
    }

    /** The text of a field, empty when it is absent or null. */
    String text(String field) {
        return absent(field) ? "" : presentText(field);
    }

    /** The text of a field that must be there. */
    String requiredText(String field) {
        if (absent(field)) {
            throw malformed(field + " is missing");
        }
        return presentText(field);
    }

    private String presentText(String field) {
        if (!node.path(field).isTextual()) {
            throw malformed(field + " is not a string");
        }
        return node.path(field).textValue();
    }

    /** The elements of a field, none when it is absent or null. */
    JsonNode list(String field) {
        if (absent(field)) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!node.path(field).isArray()) {
            throw malformed(field + " is not a list");
        }
        return node.path(field);
    }

    /** Whether the field is missing, null, or empty where that means nothing was asked for. */
    boolean absent(String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() || (value.isObject() && value.isEmpty());
    }

    EncodingException malformed(String what) {
        return new EncodingException(new MessageSlip.Malformed(place, what));
    }
}
