package dev.taskloom.environments.planted.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds who marries whom and when within one generation, widowers and widows again. */
final class Courtship {
    private static final int LEAST_AGE = 18;

    private final Draws draws;

    Courtship(Draws draws) {
        this.draws = draws;
    }

    record Match(Life husband, Life wife, LocalDate day) {}

    /** Matches in an order in which they can be wed one after the other. */
    Iterable<Match> marry(List<Life> generation, double share) {
        List<Life> men = new ArrayList<>();
        List<Life> women = new ArrayList<>();
        for (Life life : generation) {
            (life.gender == Gender.MALE ? men : women).add(life);
        }
        draws.shuffle(men);
        women.sort(Comparator.comparing((Life w) -> w.birth).thenComparing(w -> w.id));
        List<Match> matches = new ArrayList<>();
        List<Life> free = new ArrayList<>(women);
        for (Life man : men) {
            if (!draws.chance(share)) {
                continue;
            }
            findBride(man, free, man.birth.plusYears(LEAST_AGE + 2L)).ifPresent(match -> {
                matches.add(match);
                free.remove(match.wife());
                if (match.husband().death.isPresent()) {
                    secondChance(match, free, matches);
                }
            });
        }
        return matches;
    }

    /** A widower may marry again, somebody who has not been married. */
    private void secondChance(Match first, List<Life> free, List<Match> matches) {
        LocalDate widowed = first.wife().lastDay();
        if (first.wife().death.isPresent() && widowed.plusYears(3).isBefore(first.husband().lastDay())
                && widowed.isBefore(first.husband().birth.plusYears(55)) && draws.chance(0.5)) {
            findBride(first.husband(), free, widowed.plusYears(1)).ifPresent(second -> {
                matches.add(second);
                free.remove(second.wife());
            });
        }
    }

    private java.util.Optional<Match> findBride(Life man, List<Life> women, LocalDate notBefore) {
        int low = firstBornAfter(women, man.birth.minusYears(4));
        int high = firstBornAfter(women, man.birth.plusYears(12));
        for (int tries = 0; tries < 8 && low < high; tries++) {
            Life woman = women.get(draws.between(low, high - 1));
            LocalDate grown = woman.birth.plusYears(LEAST_AGE);
            LocalDate soonest = grown.isAfter(notBefore) ? grown : notBefore;
            LocalDate latest = man.lastDay().isBefore(woman.lastDay()) ? man.lastDay() : woman.lastDay();
            LocalDate day = draws.day(soonest, soonest.plusYears(10));
            if (day.isBefore(latest.minusYears(1)) && !areRelated(man, woman)) {
                return java.util.Optional.of(new Match(man, woman, day));
            }
        }
        return java.util.Optional.empty();
    }

    private static boolean areRelated(Life man, Life woman) {
        return man.birthFamily.equals(woman.birthFamily)
                || man.mother.isPresent() && man.mother.equals(woman.mother)
                || man.father.isPresent() && man.father.equals(woman.father);
    }

    private static int firstBornAfter(List<Life> women, LocalDate day) {
        int low = 0;
        int high = women.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (women.get(middle).birth.isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
