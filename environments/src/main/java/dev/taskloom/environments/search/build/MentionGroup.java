package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.RawClaim;
import java.util.List;

/** The mentions of one page that one part of the dictionary can resolve. */
record MentionGroup(int split, int ordinal, EntityCard page, List<Asked> asked) {

    /** A claim's subject or object; {@code keys} are tried together. */
    record Asked(int claim, boolean object, List<String> keys, RawClaim statement) {}
}
