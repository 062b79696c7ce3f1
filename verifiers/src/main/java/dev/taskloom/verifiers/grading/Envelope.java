package dev.taskloom.verifiers.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.taskloom.schemas.Json;
import java.util.Locale;
import java.util.Optional;

/** Takes away what surrounds an answer as a whole: a model's thinking, or a JSON object with one field. */
final class Envelope {
    private static final String THINK_END = "</think>";
    private static final int LONGEST_JSON = 20_000;
    private static final ObjectReader STRICT = Json.mapper().reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Envelope() {}

    /** What the answer says aloud; empty when its thinking never ends. */
    static Optional<String> open(String text) {
        // A chat template may hold the opening tag, so the closing one alone ends the thinking.
        String lower = text.toLowerCase(Locale.ROOT);
        int end = lower.lastIndexOf(THINK_END);
        String spoken = end < 0 ? text : text.substring(Math.min(text.length(), end + THINK_END.length()));
        if (lower.lastIndexOf("<think>") > end) {
            return Optional.empty();
        }
        return Optional.of(json(spoken.strip()));
    }

    private static String json(String text) {
        if (text.length() > LONGEST_JSON || !text.startsWith("{") || !text.endsWith("}")) {
            return text;
        }
        try {
            JsonNode node = STRICT.readTree(text);
            for (String field : new String[]{"answer", "final_answer"}) {
                if (node.isObject() && node.size() == 1 && node.path(field).isValueNode()
                        && !node.path(field).isNull()) {
                    String value = node.path(field).asText();
                    return PlainText.deceives(value) ? text : PlainText.clean(value);
                }
            }
            return text;
        } catch (JsonProcessingException e) {
            // Braces that are no JSON are graded as they stand.
            return text;
        }
    }
}
