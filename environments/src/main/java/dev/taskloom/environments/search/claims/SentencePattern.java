package dev.taskloom.environments.search.claims;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a pattern table, compiled.
 *
 * @param name     the pattern's name, part of the extractor's
 * @param topics   the types of page it is for
 * @param anchor   where in a sentence it may stand
 * @param triggers texts of which one must stand in the sentence before the expression is tried
 * @param guard    what must not stand between subject and match, {@code null} for nothing
 * @param pattern  the expression
 * @param slots    what its groups are, in order of their place
 */
record SentencePattern(String name, Set<EntityType> topics, Anchor anchor, List<String> triggers, Phrases guard,
        Pattern pattern, List<Slot> slots) {

    /** Where in a sentence a pattern may stand. */
    enum Anchor {
        SUBJECT, WITHIN, POSSESSIVE, COUPLE, START, SENTENCE
    }

    /** How a slot's text is read. */
    enum Shape {
        DATE, PERSON, PERSONS, PARENTS, PLACE, PLACES, ORG, ORGS, WORK, WORKS, NUMBER, TEXTS, NATIONALITY, COUNTRY
    }

    /**
     * A part of the pattern that becomes an argument.
     *
     * @param inverse true when the page's topic is the object and this the subject
     */
    record Slot(String group, Predicate predicate, boolean inverse, Shape shape) {}

    boolean triggeredBy(String sentence) {
        for (String trigger : triggers) {
            if (sentence.contains(trigger)) {
                return true;
            }
        }
        return false;
    }
}
