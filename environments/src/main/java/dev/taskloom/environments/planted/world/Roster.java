package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who could do what when: finds working people of an occupation, the famous ones likelier. */
final class Roster {
    /** Working life, in years of age. */
    static final int FROM_AGE = 22;
    static final int TO_AGE = 82;

    private final Map<Occupation, List<Person>> byOccupation = new EnumMap<>(Occupation.class);
    private final List<Person> everybody;
    private final Draws draws;

    Roster(List<Person> people, Draws draws) {
        this.draws = draws;
        everybody = new ArrayList<>(people);
        everybody.sort(Comparator.comparing(Person::birth).thenComparing(Person::id));
        for (Person person : everybody) {
            person.occupations()
                    .forEach(o -> byOccupation.computeIfAbsent(o, occupation -> new ArrayList<>()).add(person));
        }
    }

    /** Somebody of that occupation at work on that day. */
    Optional<Person> atWork(Occupation occupation, LocalDate day) {
        return atWork(byOccupation.getOrDefault(occupation, List.of()), day);
    }

    /** Anybody of working age on that day. */
    Optional<Person> anybodyAtWork(LocalDate day) {
        return atWork(everybody, day);
    }

    /** Somebody of that occupation, whenever. */
    Optional<Person> ever(Occupation occupation) {
        List<Person> people = byOccupation.getOrDefault(occupation, List.of());
        return people.isEmpty() ? Optional.empty() : byFame(people, 0, people.size(), World.TODAY, false);
    }

    /** A day on which that person worked, not before {@code notBefore}; empty when there was none. */
    Optional<LocalDate> workingDay(Person person, LocalDate notBefore) {
        LocalDate from = person.birth().plusYears(FROM_AGE);
        LocalDate to = person.birth().plusYears(TO_AGE - 6L);
        from = from.isBefore(notBefore) ? notBefore : from;
        LocalDate last = person.death().orElse(World.TODAY);
        to = to.isAfter(last) ? last : to;
        return from.isAfter(to) ? Optional.empty() : Optional.of(draws.day(from, to));
    }

    /** How many years that person worked, from {@code notBefore} on. */
    static int workingYears(Person person, LocalDate notBefore) {
        LocalDate from = person.birth().plusYears(FROM_AGE);
        LocalDate last = person.birth().plusYears(TO_AGE);
        LocalDate end = person.death().filter(last::isAfter).orElse(last.isAfter(World.TODAY) ? World.TODAY : last);
        return (from.isBefore(notBefore) ? notBefore : from).until(end).getYears();
    }

    private Optional<Person> atWork(List<Person> people, LocalDate day) {
        int low = firstBornAfter(people, day.minusYears(TO_AGE));
        int high = firstBornAfter(people, day.minusYears(FROM_AGE).minusDays(1));
        return byFame(people, low, high, day, true);
    }

    private Optional<Person> byFame(List<Person> people, int low, int high, LocalDate day, boolean alive) {
        Optional<Person> found = Optional.empty();
        for (int tries = 0; tries < 5 && low < high; tries++) {
            Person person = people.get(draws.between(low, high - 1));
            if (alive && person.death().map(day::isAfter).orElse(false)) {
                continue;
            }
            found = Optional.of(person);
            if (draws.chance(fame(person))) {
                break;
            }
        }
        return found;
    }

    /** In [0, 1), mostly near 0: a property of the person, the same whoever asks. */
    private double fame(Person person) {
        return Math.pow(draws.fork(person.id()).unit(), 4);
    }

    private static int firstBornAfter(List<Person> people, LocalDate day) {
        int low = 0;
        int high = people.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people.get(middle).birth().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
