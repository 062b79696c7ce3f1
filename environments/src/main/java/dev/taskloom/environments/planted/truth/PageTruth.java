package dev.taskloom.environments.planted.truth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.taskloom.schemas.Value;
import java.util.List;

/**
 * One line of {@code pages.jsonl}: what one page is and states.
 *
 * @param file       path of the page below the {@code pages} folder
 * @param kind       {@code entry}, {@code obituary}, {@code review}, {@code list} or {@code disambiguation}
 * @param primary    true for the page others link to when they mention the topic
 * @param dated      ISO date of publication, absent for pages without one
 * @param topic      id of what the page is about
 * @param mentions   ids of the entities named in the main content, in order of first mention
 * @param statements facts the main content states, in reading order; one fact may stand several times
 */
public record PageTruth(String url, String file, String language, String kind, boolean primary, String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String dated, String topic, List<String> mentions,
        List<StatedFact> statements) {
    public PageTruth {
        mentions = List.copyOf(mentions);
        statements = List.copyOf(statements);
    }

    /**
     * A fact of the world as the page states it.
     *
     * @param object   the full truth, even where the page gives only the year
     * @param phrasing which wording states it
     * @param surface  the object as it stands in the page's text
     */
    public record StatedFact(String subject, String predicate, Value object, String phrasing, String surface) {}
}
