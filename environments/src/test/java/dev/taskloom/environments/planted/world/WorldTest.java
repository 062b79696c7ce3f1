package dev.taskloom.environments.planted.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.taskloom.environments.planted.world.Entity.Organisation;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Place;
import dev.taskloom.environments.planted.world.Entity.Work;
import dev.taskloom.environments.search.claims.Predicate;

class WorldTest {
    private static final World WORLD = World.grow(2000, 17);

    @Test
    void the_same_seed_grows_the_same_world() {
        World again = World.grow(2000, 17);
        assertThat(again.entities()).isEqualTo(WORLD.entities());
        assertThat(again.facts()).isEqualTo(WORLD.facts());
        assertThat(World.grow(2000, 18).entities()).isNotEqualTo(WORLD.entities());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void small_worlds_are_consistent_too(long seed) {
        check(World.grow(1, seed));
    }

    @Test
    void a_world_is_consistent() {
        check(WORLD);
    }

    private static void check(World world) {
        Set<String> ids = world.entities().stream().map(Entity::id).collect(Collectors.toSet());
        assertThat(ids).hasSize(world.entities().size());
        each(world, fact -> {
            assertThat(ids.contains(fact.subject().id())).isTrue();
            fact.entity().ifPresent(object -> assertThat(ids.contains(object.id())).as(object.id()).isTrue());
            fact.entity().ifPresent(object -> assertThat(object.id()).isNotEqualTo(fact.subject().id()));
            fact.from().ifPresent(from -> assertThat(from).isBeforeOrEqualTo(World.TODAY));
            if (fact.from().isPresent() && fact.to().isPresent()) {
                assertThat(fact.from().get()).isBeforeOrEqualTo(fact.to().get());
            }
        });
        people(world).forEach(person -> person.death().ifPresent(
                death -> assertThat(death).isAfterOrEqualTo(person.birth()).isBeforeOrEqualTo(World.TODAY)));
    }

    @Test
    void parents_are_older_than_their_children_by_a_generation_and_alive_at_their_birth() {
        each(WORLD, Predicate.PARENT, fact -> {
            Person child = (Person) fact.subject();
            Person parent = (Person) fact.entity().orElseThrow();
            assertThat(parent.birth()).isBetween(child.birth().minusYears(75), child.birth().minusYears(15));
            // A father may die before the birth of his child, a mother not.
            parent.death().ifPresent(death -> assertThat(death)
                    .isAfterOrEqualTo(parent.gender() == Gender.MALE ? child.birth().minusMonths(10) : child.birth()));
        });
    }

    @Test
    void people_have_families() {
        long people = people(WORLD).count();
        for (Predicate kin : List.of(Predicate.PARENT, Predicate.SPOUSE, Predicate.SIBLING)) {
            long related = people(WORLD)
                    .filter(person -> WORLD.about(person).stream().anyMatch(fact -> fact.predicate() == kin)).count();
            assertThat(related).as(kin.toString()).isGreaterThan(people / 5);
        }
        assertThat(people(WORLD).filter(person -> person.gender() == Gender.FEMALE).count()).isBetween(people * 2 / 5,
                people * 3 / 5);
    }

    @Test
    void nobody_has_more_than_one_father_and_one_mother() {
        for (Person person : people(WORLD).toList()) {
            List<Gender> parents = WORLD.about(person).stream().filter(fact -> fact.predicate() == Predicate.PARENT)
                    .map(fact -> ((Person) fact.entity().orElseThrow()).gender()).toList();
            assertThat(parents).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void spouses_and_siblings_are_so_for_each_other_and_close_kin_do_not_marry() {
        Set<String> pairs = new HashSet<>();
        each(WORLD,
                fact -> pairs.add(fact.subject().id() + fact.predicate() + fact.entity().map(Entity::id).orElse("")));
        each(WORLD, fact -> {
            if (fact.predicate() == Predicate.SPOUSE || fact.predicate() == Predicate.SIBLING) {
                String other = fact.entity().orElseThrow().id();
                assertThat(pairs.contains(other + fact.predicate() + fact.subject().id())).as("%s", fact).isTrue();
            }
            if (fact.predicate() == Predicate.SPOUSE) {
                String other = fact.entity().orElseThrow().id();
                assertThat(pairs.contains(other + Predicate.SIBLING + fact.subject().id())
                        || pairs.contains(other + Predicate.PARENT + fact.subject().id())).as("%s", fact).isFalse();
            }
        });
        assertThat(pairs.stream().anyMatch(pair -> pair.contains("SPOUSE"))).isTrue();
        assertThat(pairs.stream().anyMatch(pair -> pair.contains("SIBLING"))).isTrue();
    }

    @Test
    void people_marry_work_and_study_as_adults_and_while_they_live() {
        for (Predicate predicate : List.of(Predicate.SPOUSE, Predicate.EMPLOYER, Predicate.EDUCATED_AT,
                Predicate.MEMBER_OF)) {
            each(WORLD, predicate, fact -> {
                Person person = (Person) fact.subject();
                fact.from().ifPresent(from -> assertThat(from).as("%s", fact)
                        .isAfter(person.birth().plusYears(14)).isBeforeOrEqualTo(person.death().orElse(World.TODAY)));
                fact.to().ifPresent(
                        to -> assertThat(to).as("%s", fact).isBeforeOrEqualTo(person.death().orElse(World.TODAY)));
            });
        }
    }

    @Test
    void organisations_exist_before_anybody_studies_or_works_there() {
        for (Predicate predicate : List.of(Predicate.EMPLOYER, Predicate.EDUCATED_AT, Predicate.MEMBER_OF)) {
            each(WORLD, predicate, fact -> fact.from().ifPresent(from -> assertThat(from).as("%s", fact)
                    .isAfterOrEqualTo(((Organisation) fact.entity().orElseThrow()).founded())));
        }
        each(WORLD, Predicate.FOUNDER, fact -> {
            LocalDate founded = ((Organisation) fact.subject()).founded();
            Person founder = (Person) fact.entity().orElseThrow();
            assertThat(founded).isAfter(founder.birth().plusYears(16))
                    .isBeforeOrEqualTo(founder.death().orElse(World.TODAY));
        });
    }

    @Test
    void works_are_made_by_people_who_are_old_enough_and_alive() {
        for (Predicate predicate : List.of(Predicate.DIRECTOR, Predicate.WRITER, Predicate.COMPOSER,
                Predicate.PERFORMER,
                Predicate.CAST_MEMBER, Predicate.PRODUCER)) {
            each(WORLD, predicate, fact -> {
                LocalDate published = ((Work) fact.subject()).published();
                Person maker = (Person) fact.entity().orElseThrow();
                assertThat(published).as("%s", fact).isAfter(maker.birth().plusYears(5)).isBeforeOrEqualTo(World.TODAY);
                // A work may come out in the year after its maker's death.
                maker.death().ifPresent(
                        death -> assertThat(published).as("%s", fact).isBeforeOrEqualTo(death.plusYears(1)));
            });
        }
    }

    @Test
    void dates_and_places_that_entities_carry_are_the_ones_their_facts_state() {
        each(WORLD, Predicate.BIRTH_DATE, fact -> assertThat(fact.object())
                .isEqualTo(new Fact.Target.On(((Person) fact.subject()).birth())));
        each(WORLD, Predicate.DEATH_DATE, fact -> assertThat(fact.object())
                .isEqualTo(new Fact.Target.On(((Person) fact.subject()).death().orElseThrow())));
        each(WORLD, Predicate.PUBLICATION_DATE, fact -> assertThat(fact.object())
                .isEqualTo(new Fact.Target.On(((Work) fact.subject()).published())));
        each(WORLD, Predicate.POPULATION, fact -> assertThat(fact.object())
                .isEqualTo(new Fact.Target.Amount(((Place) fact.subject()).population())));
        long people = people(WORLD).count();
        assertThat(WORLD.facts().stream().filter(fact -> fact.predicate() == Predicate.BIRTH_DATE))
                .hasSize((int) people);
    }

    @Test
    void places_lie_in_one_another_up_to_a_country() {
        for (Entity entity : WORLD.entities()) {
            if (entity instanceof Place place) {
                assertThat(place.country().kind()).isEqualTo(Kind.COUNTRY);
                assertThat(place.within().isEmpty()).isEqualTo(place.kind() == Kind.COUNTRY);
                place.within()
                        .ifPresent(outer -> assertThat(outer.population()).isGreaterThanOrEqualTo(place.population()));
            }
        }
        each(WORLD, Predicate.CAPITAL,
                fact -> assertThat(((Place) fact.entity().orElseThrow()).country())
                        .isEqualTo(((Place) fact.subject()).country()));
    }

    @Test
    void a_relation_that_holds_once_holds_once() {
        for (Entity entity : WORLD.entities()) {
            Map<Predicate, Long> counts = WORLD.about(entity).stream()
                    .collect(Collectors.groupingBy(Fact::predicate, Collectors.counting()));
            counts.forEach((predicate, count) -> assertThat(count).as(entity.id() + " " + predicate)
                    .isLessThanOrEqualTo(predicate.maxValues()));
        }
    }

    @Test
    void nothing_bears_a_name_of_the_real_world() throws IOException {
        Set<String> real;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(World.class.getResourceAsStream("real-names.txt"), StandardCharsets.UTF_8))) {
            real = lines.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toSet());
        }
        // A few that any such list must hold, lest the list itself be broken.
        assertThat(real).contains("maria", "london", "spain");
        for (Entity entity : WORLD.entities()) {
            List<String> words = switch (entity) {
                case Person person -> List.of(person.given(), person.family());
                case Place place -> List.of(place.name());
                case Work work -> List.of(work.name());
                case Organisation organisation -> List.of(organisation.name());
            };
            assertThat(words).as(entity.id()).noneMatch(word -> real.contains(word.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void some_names_are_borne_twice_and_some_people_have_two_names() {
        List<String> names = people(WORLD).map(Person::name).toList();
        assertThat(new HashSet<>(names)).hasSizeLessThan(names.size());
        assertThat(people(WORLD).filter(person -> !person.aliases().isEmpty())).isNotEmpty();
    }

    private static Stream<Person> people(World world) {
        return world.entities().stream().filter(Person.class::isInstance).map(Person.class::cast);
    }

    private static void each(World world, Consumer<Fact> check) {
        assertThat(world.facts()).isNotEmpty();
        world.facts().forEach(check);
    }

    private static void each(World world, Predicate predicate, Consumer<Fact> check) {
        List<Fact> facts = world.facts().stream().filter(fact -> fact.predicate() == predicate).toList();
        assertThat(facts).as(predicate.toString()).isNotEmpty();
        facts.forEach(check);
    }
}
