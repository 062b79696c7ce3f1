package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Value;
import java.util.Arrays;

/** Whether a person is spoken of in the past. */
final class Tense {
    /** Who was born before this year is spoken of in the past, whether or not a death is known. */
    private static final int LIVING_FROM = 1930;

    private Tense() {}

    /** False only for somebody who is known to be born recently and not known to be dead. */
    static boolean past(ClaimGraph graph, Integer node) {
        if (node == null || !graph.isEntity(node) || graph.objects(node, Predicate.DEATH_DATE).length > 0) {
            return true;
        }
        return Arrays.stream(graph.objects(node, Predicate.BIRTH_DATE))
                .noneMatch(n -> graph.value(n) instanceof Value.DateValue date && date.year() >= LIVING_FROM);
    }
}
