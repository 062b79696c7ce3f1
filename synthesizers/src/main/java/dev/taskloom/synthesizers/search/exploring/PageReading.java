package dev.taskloom.synthesizers.search.exploring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.schemas.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model's reply says of a page, as far as it has the form it was told; nothing of it is checked yet.
 *
 * @param follow addresses that it wants to see
 */
record PageReading(List<Statement> claims, List<String> follow) {
    private static final int MOST_CHARACTERS = 60_000;
    private static final int MOST_CLAIMS = 40;
    private static final int MOST_LINKS = 100;

    PageReading {
        claims = List.copyOf(claims);
        follow = List.copyOf(follow);
    }

    /** A fact, in the model's words. */
    record Statement(String relation, String subject, String object, String quote) {}

    /** The reading; empty when the reply holds none. */
    static Optional<PageReading> of(String reply) {
        int from = reply.indexOf('{');
        int to = reply.lastIndexOf('}');
        if (reply.length() > MOST_CHARACTERS || from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            JsonNode json = Json.read(reply.substring(from, to + 1), JsonNode.class);
            List<Statement> claims = new ArrayList<>();
            for (JsonNode claim : json.path("claims")) {
                if (claims.size() < MOST_CLAIMS) {
                    claims.add(new Statement(text(claim, "relation"), text(claim, "subject"), text(claim, "object"),
                            text(claim, "quote")));
                }
            }
            List<String> follow = new ArrayList<>();
            for (JsonNode link : json.path("follow")) {
                if (follow.size() < MOST_LINKS && link.isTextual()) {
                    follow.add(link.asText().strip());
                }
            }
            return Optional.of(new PageReading(claims, follow));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A text, empty where there is none: what follows refuses it. */
    private static String text(JsonNode claim, String field) {
        JsonNode value = claim.path(field);
        return value.isTextual() || value.isNumber() ? value.asText().strip() : "";
    }
}
