package dev.taskloom.environments.search.program;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.graph.ClaimGraph;
import dev.taskloom.environments.search.graph.DateInterval;

/**
 * Rules relations out by what cannot be: nobody is his own parent or younger than his child, and nobody makes a thing
 * before being born.
 *
 * <p>Fails closed: a date that is not known, or known in several ways, rules nothing out.
 */
final class Chronology {
    private static final long YEAR = 10_000;
    private static final int YOUNGEST_PARENT = 10;
    private static final int MOST_BETWEEN_SIBLINGS = 60;

    private final ClaimGraph graph;

    Chronology(ClaimGraph graph) {
        this.graph = graph;
    }

    /** True if the relation cannot hold between the two, whatever else is unknown. */
    boolean excludes(int subject, Predicate relation, int object) {
        return switch (relation) {
            case PARENT -> subject == object || graph.states(object, relation, subject)
                    || earlier(subject, Predicate.BIRTH_DATE, object, Predicate.BIRTH_DATE, YOUNGEST_PARENT);
            case SPOUSE -> subject == object
                    || earlier(subject, Predicate.DEATH_DATE, object, Predicate.BIRTH_DATE, 0)
                    || earlier(object, Predicate.DEATH_DATE, subject, Predicate.BIRTH_DATE, 0);
            case SIBLING -> subject == object
                    || earlier(subject, Predicate.BIRTH_DATE, object, Predicate.BIRTH_DATE, -MOST_BETWEEN_SIBLINGS)
                    || earlier(object, Predicate.BIRTH_DATE, subject, Predicate.BIRTH_DATE, -MOST_BETWEEN_SIBLINGS);
            case DIRECTOR, PRODUCER, WRITER, COMPOSER, PERFORMER, CAST_MEMBER ->
                earlier(subject, Predicate.PUBLICATION_DATE, object, Predicate.BIRTH_DATE, 0);
            case FOUNDER -> earlier(subject, Predicate.FOUNDED_DATE, object, Predicate.BIRTH_DATE, 0);
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, OCCUPATION, NATIONALITY, EDUCATED_AT, EMPLOYER,
                    MEMBER_OF, PUBLICATION_DATE, COUNTRY_OF_ORIGIN, GENRE, LOCATED_IN, CAPITAL, POPULATION,
                    FOUNDED_DATE, HEADQUARTERS ->
                false;
        };
    }

    /** True if the first date is certainly before the second one and some years more. */
    private boolean earlier(int first, Predicate firstDate, int second, Predicate secondDate, int yearsMore) {
        DateInterval a = date(first, firstDate);
        DateInterval b = date(second, secondDate);
        return a != null && b != null && a.last() < b.first() + yearsMore * YEAR;
    }

    private DateInterval date(int node, Predicate predicate) {
        int[] known = graph.objects(node, predicate);
        return known.length == 1 ? graph.interval(known[0]) : null;
    }
}
