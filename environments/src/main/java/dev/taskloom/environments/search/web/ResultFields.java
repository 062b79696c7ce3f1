package dev.taskloom.environments.search.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.environments.search.browsing.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where results stand in the JSON of a search backend (RFC 6901 pointers).
 *
 * @param results  list of results, from the root
 * @param title    in a result
 * @param link     address, in a result
 * @param snippet  in a result
 * @param mayLack whether the backend leaves the list out when it found nothing
 */
record ResultFields(JsonPointer results, JsonPointer title, JsonPointer link, JsonPointer snippet, boolean mayLack) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINK = 2_000;
    private static final int LONGEST_SNIPPET = 400;

    /** What was found; empty when the answer is not as the pointers say, which is not the same as nothing found. */
    Optional<List<Browser.Hit>> read(JsonNode answer) {
        JsonNode list = answer.at(results);
        if (list.isMissingNode() && mayLack && answer.isObject()) {
            return Optional.of(List.of());
        }
        if (!list.isArray()) {
            return Optional.empty();
        }
        List<Browser.Hit> hits = new ArrayList<>();
        for (JsonNode result : list) {
            String address = result.at(link).asText().strip();
            if (hits.size() < Browser.MOST_HITS && usable(address)) {
                hits.add(new Browser.Hit(Wording.line(result.at(title).asText(), LONGEST_TITLE), address,
                        Wording.line(result.at(snippet).asText(), LONGEST_SNIPPET)));
            }
        }
        // Some results have no address to show; that none has one means that the pointer is wrong.
        return hits.isEmpty() && !list.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(hits));
    }

    private static boolean usable(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        return (lower.startsWith("http://") || lower.startsWith("https://")) && link.length() <= LONGEST_LINK
                && link.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    }
}
