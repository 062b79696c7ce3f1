package dev.taskloom.verifiers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.schemas.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Why a relation cannot hold between two entities, given what claims say of each: types, kinship and years of life.
 *
 * <p>Silence of the claims makes nothing impossible.
 */
final class Impossibility {
    private static final int YOUNGEST_PARENT = 12;
    private static final int OLDEST_PARENT = 80;

    private final ClaimGraph graph;

    Impossibility(ClaimGraph graph) {
        this.graph = graph;
    }

    /** Why it cannot hold between the two nodes; empty when it can. */
    Optional<String> of(Predicate relation, int subject, int object) {
        if (!graph.isEntity(subject) || !graph.isEntity(object)) {
            return Optional.empty();
        }
        String a = graph.entity(subject).label();
        String b = graph.entity(object).label();
        if (subject == object) {
            return Optional.of(a + " has no relation to itself");
        }
        if (!Domains.admitsSubject(relation, graph.entity(subject).type())) {
            return Optional.of(a + " is a " + graph.entity(subject).type().wireName());
        }
        if (!Domains.admitsObject(relation, graph.entity(object).type())) {
            return Optional.of(b + " is a " + graph.entity(object).type().wireName());
        }
        Optional<Predicate> kinship = otherKinship(relation, subject, object);
        return kinship.isPresent()
                ? Optional.of(a + " and " + b + " are related otherwise, by " + kinship.get().wireName())
                : inTime(relation, subject, object);
    }

    /** A known kinship of the two that leaves no room for this one. */
    private Optional<Predicate> otherKinship(Predicate relation, int subject, int object) {
        return switch (relation) {
            case PARENT -> has(Predicate.PARENT, object, subject) ? Optional.of(Predicate.PARENT)
                    : either(Predicate.SPOUSE, subject, object) ? Optional.of(Predicate.SPOUSE)
                            : either(Predicate.SIBLING, subject, object) ? Optional.of(Predicate.SIBLING)
                                    : Optional.empty();
            case SPOUSE, SIBLING -> either(Predicate.PARENT, subject, object)
                    ? Optional.of(Predicate.PARENT)
                    : Optional.empty();
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, OCCUPATION, NATIONALITY, EDUCATED_AT, EMPLOYER,
                    MEMBER_OF, DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, PUBLICATION_DATE,
                    COUNTRY_OF_ORIGIN, GENRE, LOCATED_IN, CAPITAL, POPULATION, FOUNDED_DATE, FOUNDER, HEADQUARTERS ->
                Optional.empty();
        };
    }

    private boolean either(Predicate relation, int a, int b) {
        return has(relation, a, b) || has(relation, b, a);
    }

    private boolean has(Predicate relation, int subject, int object) {
        return Arrays.binarySearch(graph.objects(subject, relation), object) >= 0;
    }

    private Optional<String> inTime(Predicate relation, int subject, int object) {
        String b = graph.entity(object).label();
        OptionalInt objectBorn = year(object, Predicate.BIRTH_DATE);
        if (objectBorn.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt subjectBorn = year(subject, Predicate.BIRTH_DATE);
        if (relation == Predicate.PARENT && subjectBorn.isPresent()) {
            int age = subjectBorn.getAsInt() - objectBorn.getAsInt();
            return age < YOUNGEST_PARENT || age > OLDEST_PARENT
                    ? Optional.of(b + " would have been " + age + " when " + graph.entity(subject).label()
                            + " was born")
                    : Optional.empty();
        }
        OptionalInt published = year(subject, Predicate.PUBLICATION_DATE);
        return published.isPresent() && objectBorn.getAsInt() >= published.getAsInt()
                ? Optional.of(b + " was born after " + graph.entity(subject).label() + " was published")
                : Optional.empty();
    }

    private OptionalInt year(int node, Predicate predicate) {
        for (int object : graph.objects(node, predicate)) {
            if (graph.value(object) instanceof Value.DateValue date) {
                return OptionalInt.of(date.year());
            }
        }
        return OptionalInt.empty();
    }
}
