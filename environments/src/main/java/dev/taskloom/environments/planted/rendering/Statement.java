package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Fact;
import java.util.Objects;

/**
 * A fact as a page states it.
 *
 * @param phrasing which wording, row or list states it, such as {@code en/person.birth_date/2} or {@code es/infobox}
 * @param surface  the object as it stands in the page's text; for a sentence that only says "she", the name the page
 *                 has for her
 */
public record Statement(Fact fact, String phrasing, String surface) {
    public Statement {
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(phrasing, "phrasing");
        Objects.requireNonNull(surface, "surface");
    }
}
