package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.claims.Predicate;

/**
 * What types of entity can stand on each side of a relation.
 *
 * <p>Generous where usage is: a band or a company performs, produces and founds. An entity of no known type fits anywhere.
 */
final class Domains {
    private Domains() {}

    /** True unless an entity of that type cannot be the relation's subject. */
    static boolean admitsSubject(Predicate relation, EntityType type) {
        return type == EntityType.OTHER || switch (relation) {
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, OCCUPATION, EDUCATED_AT,
                    EMPLOYER ->
                type == EntityType.PERSON;
            case DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, PUBLICATION_DATE ->
                type.isWork() || type == EntityType.EVENT;
            case CAPITAL, POPULATION -> type == EntityType.PLACE;
            case HEADQUARTERS -> type == EntityType.ORGANISATION;
            case MEMBER_OF -> type == EntityType.PERSON || type == EntityType.ORGANISATION || type == EntityType.PLACE;
            case FOUNDED_DATE, FOUNDER, LOCATED_IN -> type != EntityType.PERSON;
            case NATIONALITY, COUNTRY_OF_ORIGIN, GENRE -> type != EntityType.PLACE;
        };
    }

    /** True unless an entity of that type cannot be the relation's object. */
    static boolean admitsObject(Predicate relation, EntityType type) {
        return type == EntityType.OTHER || switch (relation.range()) {
            case PERSON -> type == EntityType.PERSON || type == EntityType.ORGANISATION && !isKinship(relation);
            case PLACE -> type == EntityType.PLACE || type == EntityType.ORGANISATION;
            case ORGANISATION -> type == EntityType.ORGANISATION || type == EntityType.PLACE;
            case DATE, NUMBER -> false;
            case TEXT -> true;
        };
    }

    private static boolean isKinship(Predicate relation) {
        return relation == Predicate.PARENT || relation == Predicate.SPOUSE || relation == Predicate.SIBLING;
    }
}
