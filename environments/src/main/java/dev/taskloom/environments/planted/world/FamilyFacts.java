package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.search.claims.Predicate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns lives into people and states what a parish register would know of them. */
final class FamilyFacts {
    private static final double DIED_AT_HOME = 0.3;
    private static final double DIED_ABROAD = 0.08;

    private final WorldDraft draft;
    private final List<Land> lands;
    private final Draws draws;

    FamilyFacts(WorldDraft draft, List<Land> lands, Draws draws) {
        this.draft = draft;
        this.lands = lands;
        this.draws = draws;
    }

    /** The people, in the order of the lives. */
    Map<Land, List<Person>> state(Map<Land, List<Life>> lives) {
        Map<Land, List<Person>> people = new HashMap<>();
        for (Land land : lands) {
            Map<Life, Person> persons = new HashMap<>();
            people.put(land, lives.get(land).stream().map(life -> {
                Person person = draft.add(life.person());
                persons.put(life, person);
                return person;
            }).toList());
            lives.get(land).forEach(life -> state(life, persons));
        }
        return people;
    }

    private void state(Life life, Map<Life, Person> persons) {
        Person person = persons.get(life);
        draft.state(person, Predicate.BIRTH_DATE, new Fact.Target.On(life.birth));
        draft.state(person, Predicate.BIRTH_PLACE, life.birthPlace);
        life.death.ifPresent(day -> {
            draft.state(person, Predicate.DEATH_DATE, new Fact.Target.On(day));
            draft.state(person, Predicate.DEATH_PLACE, deathPlace(life));
        });
        draft.state(person, Predicate.NATIONALITY, new Fact.Target.From(life.land.country()));
        life.occupations.forEach(o -> draft.state(person, Predicate.OCCUPATION, new Fact.Target.Does(o)));
        life.father.ifPresent(parent -> draft.state(person, Predicate.PARENT, persons.get(parent)));
        life.mother.ifPresent(parent -> draft.state(person, Predicate.PARENT, persons.get(parent)));
        for (Life.Union union : life.unions) {
            draft.state(person, Predicate.SPOUSE, persons.get(union.other(life)), union.from(), union.to());
        }
        Set<Life> siblings = new LinkedHashSet<>();
        life.father.ifPresent(parent -> siblings.addAll(parent.children));
        life.mother.ifPresent(parent -> siblings.addAll(parent.children));
        siblings.remove(life);
        siblings.forEach(sibling -> draft.state(person, Predicate.SIBLING, persons.get(sibling)));
    }

    private Entity.Place deathPlace(Life life) {
        double fate = draws.unit();
        if (fate < DIED_AT_HOME) {
            return life.birthPlace;
        }
        Land where = fate < DIED_AT_HOME + DIED_ABROAD ? draws.pick(lands) : life.land;
        return where.settlement(draws);
    }
}
