package dev.taskloom.environments.search.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The relations that claims can state.
 *
 * <p>{@code maxValues} is how many true objects a subject can have: when a subject's known objects fill it, every other
 * object is contradicted; below it, an unknown object is only unknown. Inverse wordings (child of, directed, capital of)
 * are read as these relations with subject and object exchanged.
 */
public enum Predicate {
    BIRTH_DATE("birth_date", Range.DATE, 1),
    DEATH_DATE("death_date", Range.DATE, 1),
    BIRTH_PLACE("birth_place", Range.PLACE, 1),
    DEATH_PLACE("death_place", Range.PLACE, 1),
    PARENT("parent", Range.PERSON, 2),
    SPOUSE("spouse", Range.PERSON, Integer.MAX_VALUE),
    SIBLING("sibling", Range.PERSON, Integer.MAX_VALUE),
    OCCUPATION("occupation", Range.TEXT, Integer.MAX_VALUE),
    NATIONALITY("nationality", Range.TEXT, Integer.MAX_VALUE),
    EDUCATED_AT("educated_at", Range.ORGANISATION, Integer.MAX_VALUE),
    EMPLOYER("employer", Range.ORGANISATION, Integer.MAX_VALUE),
    MEMBER_OF("member_of", Range.ORGANISATION, Integer.MAX_VALUE),
    DIRECTOR("director", Range.PERSON, Integer.MAX_VALUE),
    WRITER("writer", Range.PERSON, Integer.MAX_VALUE),
    PRODUCER("producer", Range.PERSON, Integer.MAX_VALUE),
    COMPOSER("composer", Range.PERSON, Integer.MAX_VALUE),
    PERFORMER("performer", Range.PERSON, Integer.MAX_VALUE),
    CAST_MEMBER("cast_member", Range.PERSON, Integer.MAX_VALUE),
    PUBLICATION_DATE("publication_date", Range.DATE, 1),
    COUNTRY_OF_ORIGIN("country_of_origin", Range.TEXT, Integer.MAX_VALUE),
    GENRE("genre", Range.TEXT, Integer.MAX_VALUE),
    LOCATED_IN("located_in", Range.PLACE, Integer.MAX_VALUE),
    CAPITAL("capital", Range.PLACE, 1),
    POPULATION("population", Range.NUMBER, 1),
    FOUNDED_DATE("founded_date", Range.DATE, 1),
    FOUNDER("founder", Range.PERSON, Integer.MAX_VALUE),
    HEADQUARTERS("headquarters", Range.PLACE, 1);

    /** What kind of object a relation takes; entity ranges fall back to text where no page is known. */
    public enum Range {
        PERSON, PLACE, ORGANISATION, DATE, NUMBER, TEXT
    }

    private static final Map<String, Predicate> BY_WIRE_NAME = new HashMap<>();

    static {
        for (Predicate predicate : values()) {
            BY_WIRE_NAME.put(predicate.wireName, predicate);
        }
    }

    private final String wireName;
    private final Range range;
    private final int maxValues;

    Predicate(String wireName, Range range, int maxValues) {
        this.wireName = wireName;
        this.range = range;
        this.maxValues = maxValues;
    }

    /** The name in claims and programs. */
    public String wireName() {
        return wireName;
    }

    /** What kind of object it takes. */
    public Range range() {
        return range;
    }

    /** How many true objects one subject can have at most. */
    public int maxValues() {
        return maxValues;
    }

    /**
     * True if the objects a source names are all there are, so that any other is contradicted: readers of these
     * relations take a whole list or nothing.
     */
    public boolean closedWhenKnown() {
        return maxValues == 1 || this == DIRECTOR || this == PERFORMER;
    }

    /** True if it holds in both directions or in none, so that no wording tells subject from object. */
    public boolean isSymmetric() {
        return this == SPOUSE || this == SIBLING;
    }

    /** The relation of that wire name, if it is a known one. */
    public static Optional<Predicate> of(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
