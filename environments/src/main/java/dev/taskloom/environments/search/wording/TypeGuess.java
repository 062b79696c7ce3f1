package dev.taskloom.environments.search.wording;

import dev.taskloom.environments.search.claims.Predicate;

/** What kind of thing a variable without a stated type must be, by its part in a relation. */
final class TypeGuess {
    private TypeGuess() {}

    static String of(Modifier modifier) {
        return switch (modifier) {
            case Modifier.Given m -> m.asSubject() ? subject(m.predicate()) : object(m.predicate());
            case Modifier.Linked m -> m.asSubject() ? subject(m.predicate()) : object(m.predicate());
            case Modifier.Bounded m -> subject(m.predicate());
            case Modifier.Counted m -> subject(m.predicate());
            case Modifier.Excluded m -> subject(m.predicate());
            case Modifier.Aged m -> "person";
        };
    }

    private static String subject(Predicate predicate) {
        return switch (predicate) {
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, OCCUPATION, NATIONALITY,
                    EDUCATED_AT, EMPLOYER, MEMBER_OF ->
                "person";
            case DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, PUBLICATION_DATE, COUNTRY_OF_ORIGIN,
                    GENRE ->
                "work";
            case LOCATED_IN, CAPITAL, POPULATION -> "place";
            case FOUNDED_DATE, FOUNDER, HEADQUARTERS -> "organisation";
        };
    }

    private static String object(Predicate predicate) {
        return switch (predicate.range()) {
            case PERSON -> "person";
            case PLACE -> "place";
            case ORGANISATION -> "organisation";
            case DATE, NUMBER, TEXT -> "other";
        };
    }
}
