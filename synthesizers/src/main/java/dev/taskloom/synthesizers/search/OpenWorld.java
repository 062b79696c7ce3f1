package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.environments.search.program.ClauseTerms;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.Term;
import dev.taskloom.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Estimates how many other answers a question has in the world, where the claims know of one.
 *
 * <p>Claims are incomplete: that they name one film of a director does not make it the only one. Each clause leaves a
 * typical number of things ({@link #left}); under independence, {@code (n1 - 1) * n2/U * n3/U ...} others fit all, with
 * the smallest count first and {@code U} things of that type. Dates of relatives and of one maker's works are not
 * independent: they crowd into one working life ({@link #span}). Only the order of magnitude matters: it tells an exact
 * birthday from a nationality.
 */
final class OpenWorld {
    /** Facts about one thing are not independent: none divides further. */
    private static final double LEAST_FACTOR = 0.005;
    /** People make things together again and again: a star and a director share more than one film. */
    private static final double LEAST_MAKER_FACTOR = 0.03;
    /** Share of somebody's relatives, or of one maker's works, that have a given occupation or genre as well. */
    private static final double SHARED_CATEGORY = 0.6;
    /** Share that come from one country and house: nearly all, but less than 1, which stands for "not such a clause". */
    private static final double SHARED_ORIGIN = 0.999;
    /** Share of somebody's relatives, or of the people of one film, that come from one place or school. */
    private static final double SHARED_PLACE = 0.2;
    /** Share of somebody's relatives or fellows that die at one given age. */
    private static final double SHARED_AGE = 0.03;

    /** Things that belong to one person are at most about so many. */
    private static final double MOST_RELATED = 60;

    private OpenWorld() {}

    /** Expected answers besides the intended one. */
    static double otherAnswers(List<Clause> clauses) {
        return others(Plan.ANSWER, clauses, null);
    }

    private static double others(Term.Variable variable, List<Clause> clauses, Clause from) {
        double universe = universe(variable, clauses);
        List<Left> left = new ArrayList<>();
        double gender = 1;
        double period = 1;
        boolean related = isRelated(variable, clauses, from);
        for (Clause clause : clauses) {
            if (clause.equals(from) || !ClauseTerms.variables(clause).contains(variable)) {
                continue;
            }
            if (clause instanceof Clause.HasType type) {
                gender *= type.type().equals("man") || type.type().equals("woman") ? 0.5 : 1;
                continue;
            }
            double share = related ? shareOfSpan(clause) : 1;
            if (share < 1) {
                period *= share;
                continue;
            }
            double certain = left(clause, variable);
            Term.Variable child = child(clause, variable);
            left.add(new Left(child == null ? certain : certain * (1 + others(child, clauses, clause)), clause));
        }
        if (left.isEmpty()) {
            return universe * gender * period;
        }
        left.sort(Comparator.comparingDouble(Left::things));
        // A gender leaves one of two parents and half the siblings, but says nothing new of a spouse.
        double first = left.get(0).things();
        boolean kin = clauses.stream().anyMatch(clause -> isBlood(clause, variable));
        double others = first < 2 ? first - 1 : Math.max(0, first * (kin ? gender : 1) - 1);
        for (Left more : left.subList(1, left.size())) {
            // Whoever has the same father has the same brothers: further blood relations leave as many.
            boolean implied = isBlood(more.clause(), variable) && isBlood(left.get(0).clause(), variable);
            others *= implied ? 1 : Math.max(leastFactor(more.clause()), Math.min(1, more.things() / universe));
        }
        return others * period;
    }

    /** A clause with the number of things it leaves. */
    private record Left(double things, Clause clause) {}

    private static double leastFactor(Clause clause) {
        return clause instanceof Clause.Relation c && isMaker(Predicate.of(c.predicate()).orElseThrow())
                ? LEAST_MAKER_FACTOR
                : LEAST_FACTOR;
    }

    private static boolean isMaker(Predicate predicate) {
        return switch (predicate) {
            case DIRECTOR, WRITER, PRODUCER, COMPOSER, PERFORMER, CAST_MEMBER, FOUNDER -> true;
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, OCCUPATION, NATIONALITY,
                    EDUCATED_AT, EMPLOYER, MEMBER_OF, PUBLICATION_DATE, COUNTRY_OF_ORIGIN, GENRE, LOCATED_IN, CAPITAL,
                    POPULATION, FOUNDED_DATE, HEADQUARTERS ->
                false;
        };
    }

    private static boolean isBlood(Clause clause, Term.Variable variable) {
        return clause instanceof Clause.Relation c && ClauseTerms.variables(c).contains(variable)
                && (c.predicate().equals(Predicate.PARENT.wireName())
                        || c.predicate().equals(Predicate.SIBLING.wireName()));
    }

    /** True if the variable is one of few by who or what it belongs to: a child, a work of some maker, one of a cast. */
    private static boolean isRelated(Term.Variable variable, List<Clause> clauses, Clause from) {
        return clauses.stream()
                .anyMatch(clause -> !clause.equals(from) && clause instanceof Clause.Relation c
                        && ClauseTerms.variables(c).contains(variable)
                        && (c.subject().equals(variable)
                                ? subjects(Predicate.of(c.predicate()).orElseThrow())
                                : objects(Predicate.of(c.predicate()).orElseThrow())) <= MOST_RELATED);
    }

    /** Share of the few related things that have their date in the clause's period, or its category; else 1. */
    private static double shareOfSpan(Clause clause) {
        return switch (clause) {
            case Clause.Range c -> share(c.predicate(), c.from(), c.to());
            case Clause.Relation c when c.object() instanceof Term.Constant constant
                    && constant.value() instanceof Value.DateValue date ->
                share(c.predicate(), date.iso(), date.iso());
            case Clause.Relation c -> switch (Predicate.of(c.predicate()).orElseThrow()) {
                case OCCUPATION, GENRE -> SHARED_CATEGORY;
                case NATIONALITY, COUNTRY_OF_ORIGIN, MEMBER_OF -> SHARED_ORIGIN;
                case BIRTH_PLACE, DEATH_PLACE, EDUCATED_AT -> SHARED_PLACE;
                case BIRTH_DATE, DEATH_DATE, PARENT, SPOUSE, SIBLING, EMPLOYER, DIRECTOR, WRITER, PRODUCER,
                        COMPOSER, PERFORMER, CAST_MEMBER, PUBLICATION_DATE, LOCATED_IN, CAPITAL, POPULATION,
                        FOUNDED_DATE, FOUNDER, HEADQUARTERS ->
                    1;
            };
            case Clause.Elapsed c -> SHARED_AGE;
            case Clause.HasType c -> 1;
            case Clause.Count c -> 1;
            case Clause.Exclusion c -> 1;
        };
    }

    private static double share(String predicate, String from, String to) {
        Predicate known = Predicate.of(predicate).orElseThrow();
        if (known.range() != Predicate.Range.DATE) {
            return 1;
        }
        Value.DateValue first = new Value.DateValue(from);
        double years = new Value.DateValue(to).year() - first.year() + 1.0;
        return Math.min(1, switch (first.precision()) {
            case DAY -> 1 / 365.0;
            case MONTH -> 1 / 12.0;
            case YEAR -> years;
        } / span(known));
    }

    /** Years over which the children of one couple are born or die, or the works of one maker appear. */
    private static double span(Predicate predicate) {
        return predicate == Predicate.DEATH_DATE ? 50 : 25;
    }

    private static Term.Variable child(Clause clause, Term.Variable variable) {
        return ClauseTerms.variables(clause).stream().filter(v -> !v.equals(variable)).findFirst().orElse(null);
    }

    private static double universe(Term.Variable variable, List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (clause instanceof Clause.HasType type && type.subject().equals(variable)) {
                return type.type().equals("man") || type.type().equals("woman") ? 1_500_000 : 300_000;
            }
        }
        return 1_000_000;
    }

    /** Things that typically satisfy the clause in the variable's place, its other end known. */
    private static double left(Clause clause, Term.Variable variable) {
        return switch (clause) {
            case Clause.Relation c -> {
                Predicate predicate = Predicate.of(c.predicate()).orElseThrow();
                if (!c.subject().equals(variable)) {
                    yield objects(predicate);
                }
                yield c.object() instanceof Term.Constant constant && constant.value() instanceof Value.DateValue date
                        ? period(predicate, date.iso(), date.iso())
                        : subjects(predicate);
            }
            case Clause.Range c -> {
                Predicate predicate = Predicate.of(c.predicate()).orElseThrow();
                yield predicate.range() == Predicate.Range.DATE ? period(predicate, c.from(), c.to()) : 3_000;
            }
            case Clause.Elapsed c -> 30_000;
            case Clause.HasType c -> 300_000;
            case Clause.Count c -> 100_000;
            case Clause.Exclusion c -> 1_000_000;
        };
    }

    /** Subjects with a date in that period, from what encyclopaedias hold for recent centuries. */
    private static double period(Predicate predicate, String from, String to) {
        Value.DateValue first = new Value.DateValue(from);
        double years = new Value.DateValue(to).year() - first.year() + 1.0;
        boolean works = predicate == Predicate.PUBLICATION_DATE;
        return switch (first.precision()) {
            case DAY -> works ? 30 : 50;
            case MONTH -> works ? 500 : 1_200;
            case YEAR -> years * (works ? 5_000 : 12_000);
        };
    }

    /** Objects of one subject. */
    private static double objects(Predicate predicate) {
        return switch (predicate) {
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PUBLICATION_DATE, CAPITAL, POPULATION, FOUNDED_DATE,
                    HEADQUARTERS ->
                1;
            case DIRECTOR, PERFORMER -> 1.1;
            case COMPOSER -> 1.3;
            case SPOUSE -> 1.4;
            case FOUNDER, PRODUCER -> 1.7;
            case PARENT, WRITER, EDUCATED_AT, EMPLOYER, NATIONALITY, COUNTRY_OF_ORIGIN, LOCATED_IN -> 2;
            case OCCUPATION, GENRE, MEMBER_OF -> 3;
            case SIBLING -> 6;
            case CAST_MEMBER -> 8;
        };
    }

    /** Subjects of one object that is not a date. */
    private static double subjects(Predicate predicate) {
        return switch (predicate) {
            case CAPITAL -> 1.1;
            case SPOUSE -> 1.4;
            case FOUNDER -> 2;
            case PARENT, SIBLING -> 6;
            case DIRECTOR, WRITER -> 15;
            case PRODUCER, POPULATION -> 30;
            case CAST_MEMBER, COMPOSER -> 40;
            case PERFORMER -> 60;
            case MEMBER_OF, HEADQUARTERS -> 200;
            case BIRTH_PLACE, DEATH_PLACE, LOCATED_IN, EMPLOYER -> 400;
            case EDUCATED_AT -> 3_000;
            case BIRTH_DATE, DEATH_DATE, PUBLICATION_DATE, FOUNDED_DATE -> 10_000;
            case OCCUPATION, NATIONALITY, COUNTRY_OF_ORIGIN, GENRE -> 60_000;
        };
    }
}
