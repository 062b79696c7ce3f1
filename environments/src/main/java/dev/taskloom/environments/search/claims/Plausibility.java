package dev.taskloom.environments.search.claims;

/** What a relation demands of its two sides: types, and dates that do not contradict it. */
final class Plausibility {
    private static final int YOUNGEST = 12;
    private static final int LONGEST_LIFE = 100;

    private Plausibility() {}

    /** True when an entity of that type can be the relation's object, or else its subject. */
    static boolean typeFits(Predicate predicate, boolean asObject, EntityType type) {
        if (asObject) {
            return switch (predicate.range()) {
                case PERSON ->
                    type == EntityType.PERSON || predicate == Predicate.PERFORMER && type == EntityType.ORGANISATION
                            || predicate == Predicate.FOUNDER && type == EntityType.ORGANISATION;
                case PLACE -> type == EntityType.PLACE;
                case ORGANISATION -> type == EntityType.ORGANISATION;
                case DATE, NUMBER, TEXT -> false;
            };
        }
        return switch (predicate) {
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, OCCUPATION, NATIONALITY,
                    EDUCATED_AT, EMPLOYER, MEMBER_OF ->
                type == EntityType.PERSON;
            case DIRECTOR, CAST_MEMBER, WRITER, PRODUCER, COMPOSER, PERFORMER, COUNTRY_OF_ORIGIN, GENRE,
                    PUBLICATION_DATE ->
                type.isWork();
            case LOCATED_IN, FOUNDED_DATE, FOUNDER -> type == EntityType.PLACE || type == EntityType.ORGANISATION;
            case CAPITAL, POPULATION -> type == EntityType.PLACE;
            case HEADQUARTERS -> type == EntityType.ORGANISATION;
        };
    }

    /** False when the years of the two sides rule the relation out; unknown years rule nothing out. */
    static boolean datesFit(Predicate predicate, EntityCard subject, EntityCard object) {
        return switch (predicate) {
            case PARENT -> parent(object, subject);
            case SPOUSE -> overlap(subject, object) && apart(subject.from(), object.from(), 60);
            case SIBLING -> apart(subject.from(), object.from(), 45) && overlapWithin(subject, object, 45);
            case DIRECTOR, CAST_MEMBER, PRODUCER, PERFORMER -> active(object, subject.from(), 4);
            case WRITER, COMPOSER -> active(object, subject.from(), 1000);
            case FOUNDER -> active(object, subject.from(), 0);
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, OCCUPATION, NATIONALITY, EDUCATED_AT, EMPLOYER,
                    MEMBER_OF,
                    PUBLICATION_DATE, COUNTRY_OF_ORIGIN, GENRE, LOCATED_IN, CAPITAL, POPULATION, FOUNDED_DATE,
                    HEADQUARTERS ->
                true;
        };
    }

    private static boolean parent(EntityCard parent, EntityCard child) {
        if (parent.from() != null && child.from() != null
                && (child.from() - parent.from() < YOUNGEST || child.from() - parent.from() > 80)) {
            return false;
        }
        if (parent.to() != null && child.from() != null
                && (child.from() > parent.to() + 1 || child.from() < parent.to() - LONGEST_LIFE)) {
            return false;
        }
        return parent.from() == null || child.to() == null || child.to() > parent.from() + YOUNGEST
                && child.to() < parent.from() + 200;
    }

    private static boolean overlap(EntityCard a, EntityCard b) {
        return overlapWithin(a, b, 0);
    }

    private static boolean overlapWithin(EntityCard a, EntityCard b, int slack) {
        boolean startsInTime = a.from() == null || b.to() == null || a.from() < b.to() + slack;
        boolean endsInTime = b.from() == null || a.to() == null || b.from() < a.to() + slack;
        return startsInTime && endsInTime
                && (a.to() == null || b.to() == null || Math.abs(a.to() - b.to()) <= LONGEST_LIFE);
    }

    private static boolean apart(Integer a, Integer b, int most) {
        return a == null || b == null || Math.abs(a - b) <= most;
    }

    /** True when a person could have worked on something of that year. */
    private static boolean active(EntityCard person, Integer year, int afterDeath) {
        if (year == null || person.type() != EntityType.PERSON) {
            return true;
        }
        boolean old = person.from() == null || year - person.from() >= YOUNGEST / 2 && (afterDeath > 100
                || year - person.from() <= LONGEST_LIFE);
        return old && (person.to() == null || year <= person.to() + afterDeath);
    }
}
