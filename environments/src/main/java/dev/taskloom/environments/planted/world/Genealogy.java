package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Alias;
import dev.taskloom.environments.planted.world.Entity.AliasReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Grows the families of one country over up to six generations.
 *
 * <p>Laws: a mother is 17 to 45 and a father 18 to 60 at a birth, both alive and married to each other; spouses are at
 * least 18, not siblings, and never married to two at a time.
 */
final class Genealogy {
    private static final int GENERATIONS = 6;
    /** Whoever is born later is no adult yet when the world ends. */
    private static final int LAST_BIRTH_YEAR = 2001;
    private static final double MARRYING = 0.85;
    private static final double TAKING_THE_NAME = 0.55;
    private static final double DIVORCE = 0.07;

    private final WorldDraft draft;
    private final Land land;
    private final Draws draws;
    private final List<Life> everybody = new ArrayList<>();

    Genealogy(WorldDraft draft, Land land, Draws draws) {
        this.draft = draft;
        this.land = land;
        this.draws = draws;
    }

    /** That many people, the oldest generation first. */
    List<Life> grow(int people) {
        int perGeneration = Math.max(4, people * 10 / 48);
        List<Life> generation = newcomers(Math.min(people, perGeneration), 1790, 1850);
        for (int g = 1; g <= GENERATIONS && everybody.size() < people; g++) {
            new Courtship(draws).marry(generation, MARRYING).forEach(this::wed);
            List<Life> next = new ArrayList<>();
            for (Life parent : generation) {
                for (Life.Union union : parent.unions) {
                    if (union.husband() == parent) {
                        next.addAll(births(union, people));
                    }
                }
            }
            int missing = Math.min(people - everybody.size(), Math.max(2, perGeneration - next.size()));
            next.addAll(newcomers(missing, 1790 + 30 * g, Math.min(1850 + 30 * g, LAST_BIRTH_YEAR)));
            generation = next;
        }
        // A family that dies out early leaves room for people of whom no relation is known.
        newcomers(people - everybody.size(), 1860, LAST_BIRTH_YEAR);
        return everybody;
    }

    private List<Life> newcomers(int count, int fromYear, int toYear) {
        List<Life> arrived = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate birth = draws.day(LocalDate.of(fromYear, 1, 1), LocalDate.of(toYear, 12, 31));
            Gender gender = Gender.values()[i % 2];
            arrived.add(bear(gender, land.names().family(draws), birth, Optional.empty(), Optional.empty()));
        }
        return arrived;
    }

    private List<Life> births(Life.Union union, int people) {
        Life father = union.husband();
        Life mother = union.wife();
        List<Life> children = new ArrayList<>();
        int wanted = draws.pick(List.of(0, 1, 1, 2, 2, 2, 3, 3, 4, 5));
        LocalDate birth = union.from().plusDays(draws.between(290, 1100));
        LocalDate last = earliest(father.lastDay(), mother.lastDay(), union.to().orElse(World.TODAY),
                mother.birth.plusYears(45).minusDays(1), father.birth.plusYears(60).minusDays(1),
                LocalDate.of(LAST_BIRTH_YEAR, 12, 31));
        while (children.size() < wanted && everybody.size() < people && !birth.isAfter(last)) {
            Gender gender = draws.pick(List.of(Gender.values()));
            Life child = bear(gender, father.birthFamily, birth, Optional.of(father), Optional.of(mother));
            father.children.add(child);
            mother.children.add(child);
            children.add(child);
            birth = birth.plusDays(draws.between(380, 1900));
        }
        return children;
    }

    private Life bear(Gender gender, String family, LocalDate birth, Optional<Life> father, Optional<Life> mother) {
        Life life = new Life(draft.id("person"), land, gender, family, birth, death(birth), father, mother);
        life.given = land.names().given(gender, family, draws);
        boolean atHome = father.isPresent() && draws.chance(0.6);
        life.birthPlace = atHome ? father.get().birthPlace : land.settlement(draws);
        everybody.add(life);
        return life;
    }

    /** Lifetimes between 26 and 98 years; whoever would outlive the world is alive. */
    private Optional<LocalDate> death(LocalDate birth) {
        double fate = draws.unit();
        int years = fate < 0.08 ? draws.between(26, 44) : fate < 0.32 ? draws.between(45, 64) : draws.between(65, 97);
        LocalDate death = birth.plusYears(years).plusDays(draws.below(365));
        return death.isAfter(World.TODAY) ? Optional.empty() : Optional.of(death);
    }

    private void wed(Courtship.Match match) {
        Life husband = match.husband();
        Life wife = match.wife();
        LocalDate parting = earliest(husband.lastDay(), wife.lastDay());
        Optional<LocalDate> end = husband.death.isPresent() || wife.death.isPresent()
                ? Optional.of(parting)
                : Optional.empty();
        LocalDate soonestDivorce = match.day().plusYears(3);
        if (soonestDivorce.isBefore(parting) && draws.chance(DIVORCE)) {
            end = Optional.of(draws.day(soonestDivorce, earliest(parting, match.day().plusYears(25))));
        }
        Life.Union union = new Life.Union(husband, wife, match.day(), end);
        husband.unions.add(union);
        wife.unions.add(union);
        boolean firstTime = wife.family.equals(wife.birthFamily);
        if (firstTime && draws.chance(TAKING_THE_NAME)
                && land.names().take(wife.given + " " + husband.birthFamily)) {
            wife.aliases.add(new Alias(wife.given + " " + wife.birthFamily, AliasReason.MAIDEN_NAME));
            wife.family = husband.birthFamily;
        }
    }

    private static LocalDate earliest(LocalDate... days) {
        LocalDate earliest = days[0];
        for (LocalDate day : days) {
            earliest = day.isBefore(earliest) ? day : earliest;
        }
        return earliest;
    }
}
