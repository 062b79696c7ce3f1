package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Alias;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person while the world grows: born first, married and employed later. */
final class Life {
    final String id;
    final Land land;
    final Gender gender;
    final String birthFamily;
    final LocalDate birth;
    final Optional<LocalDate> death;
    final Optional<Life> father;
    final Optional<Life> mother;
    final List<Union> unions = new ArrayList<>();
    final List<Life> children = new ArrayList<>();
    final List<Occupation> occupations = new ArrayList<>();
    final List<Alias> aliases = new ArrayList<>();
    String given;
    String family;
    Place birthPlace;

    Life(String id, Land land, Gender gender, String birthFamily, LocalDate birth, Optional<LocalDate> death,
            Optional<Life> father, Optional<Life> mother) {
        this.id = id;
        this.land = land;
        this.gender = gender;
        this.birthFamily = birthFamily;
        this.family = birthFamily;
        this.birth = birth;
        this.death = death;
        this.father = father;
        this.mother = mother;
    }

    /** A marriage; it ends by a death, a divorce or not at all. */
    record Union(Life husband, Life wife, LocalDate from, Optional<LocalDate> to) {
        Life other(Life one) {
            return one == husband ? wife : husband;
        }
    }

    /** The last day this person can do anything. */
    LocalDate lastDay() {
        return death.orElse(World.TODAY);
    }

    int birthYear() {
        return birth.getYear();
    }

    boolean isMarriedOn(LocalDate day) {
        return unions.stream().anyMatch(u -> !u.to().map(day::isAfter).orElse(false));
    }

    Person person() {
        return new Person(id, given + " " + family, aliases, gender, given, family, birth, death, land.country(),
                occupations);
    }
}
