package dev.taskloom.environments.search.claims;

import java.util.List;
import java.util.Objects;

/**
 * What one page says, before mentions are resolved.
 *
 * @param topic  the page's subject
 * @param claims facts in order of their place in the text
 */
public record PageFacts(Topic topic, List<RawClaim> claims) {
    public PageFacts {
        Objects.requireNonNull(topic, "topic");
        claims = List.copyOf(claims);
    }

    /**
     * What the page is about, as far as it can be told from the page alone.
     *
     * @param name   usual name, without a disambiguating part: {@code Coney Island Baby}
     * @param hint   the disambiguating part of the title, empty when there is none: {@code film}
     * @param type   coarse type
     * @param gender {@code f}, {@code m} or empty when the page does not tell
     * @param roles  what it is, lower case, in the page's language: {@code film director}, {@code village}
     * @param from   year of birth, release or founding, {@code null} when the page does not tell
     * @param to     year of death or end, {@code null} when the page does not tell
     */
    public record Topic(String name, String hint, EntityType type, String gender, List<String> roles, Integer from,
            Integer to) {
        public Topic {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(hint, "hint");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(gender, "gender");
            roles = List.copyOf(roles);
        }
    }
}
