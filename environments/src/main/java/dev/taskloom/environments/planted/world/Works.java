package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Work;
import dev.taskloom.environments.search.claims.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets the people of one country make films, books, music and plays while they live and work. */
final class Works {
    /** Share of works that bear the title of an earlier one of another kind, where there is one. */
    static final double NAMESAKES = 0.07;
    private static final List<Kind> CYCLE = List.of(Kind.FILM, Kind.NOVEL, Kind.ALBUM, Kind.FILM, Kind.PLAY, Kind.SONG,
            Kind.FILM, Kind.NOVEL, Kind.SONG, Kind.FILM, Kind.NOVEL, Kind.PLAY, Kind.ALBUM, Kind.FILM);

    private final WorldDraft draft;
    private final Land land;
    private final Roster roster;
    private final Titles titles;
    private final Draws draws;
    private final List<Work> made = new ArrayList<>();
    /** Works by maker: nobody makes more than one in two years of work. */
    private final Map<String, Integer> output = new HashMap<>();

    Works(WorldDraft draft, Land land, Roster roster, Titles titles, Draws draws) {
        this.draft = draft;
        this.land = land;
        this.roster = roster;
        this.titles = titles;
        this.draws = draws;
    }

    void make(int count) {
        for (int i = 0; i < count; i++) {
            // Where a country lacks makers of one kind, another kind takes the place; somebody always writes.
            for (int shift = 0; !make(CYCLE.get((i + shift) % CYCLE.size())); shift++) {
                if (shift > 40 * CYCLE.size()) {
                    throw new IllegalStateException("nobody in " + land.country().name() + " makes anything");
                }
            }
        }
    }

    private boolean make(Kind kind) {
        Optional<Person> maker = roster.ever(maker(kind));
        maker = maker.filter(m -> output.getOrDefault(m.id(), 0) <= Roster.workingYears(m, dawn(kind)) / 2);
        Optional<LocalDate> day = maker.flatMap(m -> roster.workingDay(m, dawn(kind)));
        if (day.isPresent()) {
            output.merge(maker.orElseThrow().id(), 1, Integer::sum);
            credit(publish(kind, day.get()), maker.get());
        }
        return day.isPresent();
    }

    private static Occupation maker(Kind kind) {
        return switch (kind) {
            case FILM -> Occupation.FILM_DIRECTOR;
            case NOVEL -> Occupation.NOVELIST;
            case ALBUM, SONG -> Occupation.SINGER;
            case PLAY -> Occupation.PLAYWRIGHT;
            case PERSON, COUNTRY, REGION, TOWN, VILLAGE, UNIVERSITY, COMPANY, STUDIO, SOCIETY ->
                throw new IllegalArgumentException(kind + " is no work");
        };
    }

    /** The first year of its kind. */
    private static LocalDate dawn(Kind kind) {
        return LocalDate.of(kind == Kind.FILM ? 1909 : kind == Kind.ALBUM ? 1949 : kind == Kind.SONG ? 1926 : 1800, 1,
                1);
    }

    private Work publish(Kind kind, LocalDate day) {
        Optional<Work> namesake = made.isEmpty() || !draws.chance(NAMESAKES)
                ? Optional.empty()
                : Optional.of(draws.pick(made)).filter(other -> other.kind() != kind);
        String title = namesake.map(Work::name).orElseGet(() -> titles.fresh(land, draws));
        Work work = draft.add(new Work(draft.id("work"), kind, title, List.of(), day, draws.pick(Genre.of(kind)),
                land.country()));
        made.add(work);
        draft.state(work, Predicate.PUBLICATION_DATE, new Fact.Target.On(day));
        draft.state(work, Predicate.GENRE, new Fact.Target.Sort(work.genre()));
        draft.state(work, Predicate.COUNTRY_OF_ORIGIN, new Fact.Target.From(work.country()));
        return work;
    }

    private void credit(Work work, Person maker) {
        LocalDate day = work.published();
        switch (work.kind()) {
            case FILM -> {
                draft.state(work, Predicate.DIRECTOR, maker);
                credit(work, Predicate.DIRECTOR, Occupation.FILM_DIRECTOR, 0.06, maker);
                if (draws.chance(0.3)) {
                    draft.state(work, Predicate.WRITER, maker);
                } else {
                    credit(work, Predicate.WRITER, Occupation.SCREENWRITER, 0.9, maker);
                }
                credit(work, Predicate.PRODUCER, Occupation.FILM_PRODUCER, 0.6, maker);
                credit(work, Predicate.COMPOSER, Occupation.COMPOSER, 0.65, maker);
                cast(work, day);
            }
            case NOVEL -> draft.state(work, Predicate.WRITER, maker);
            case PLAY -> {
                draft.state(work, Predicate.WRITER, maker);
                credit(work, Predicate.COMPOSER, Occupation.COMPOSER, 0.15, maker);
            }
            case ALBUM -> {
                draft.state(work, Predicate.PERFORMER, maker);
                credit(work, Predicate.PRODUCER, Occupation.SONGWRITER, 0.5, maker);
            }
            case SONG -> {
                draft.state(work, Predicate.PERFORMER, maker);
                credit(work, Predicate.WRITER, Occupation.SONGWRITER, 0.7, maker);
                credit(work, Predicate.COMPOSER, Occupation.COMPOSER, 0.4, maker);
            }
            case PERSON, COUNTRY, REGION, TOWN, VILLAGE, UNIVERSITY, COMPANY, STUDIO, SOCIETY ->
                throw new IllegalArgumentException(work.kind() + " is no work");
        }
    }

    private void credit(Work work, Predicate role, Occupation occupation, double share, Person maker) {
        if (draws.chance(share)) {
            roster.atWork(occupation, work.published())
                    .filter(person -> !person.equals(maker))
                    .ifPresent(person -> draft.state(work, role, person));
        }
    }

    private void cast(Work work, LocalDate day) {
        List<Person> cast = new ArrayList<>();
        int wanted = draws.between(2, 5);
        for (int i = 0; i < 2 * wanted && cast.size() < wanted; i++) {
            roster.atWork(Occupation.ACTOR, day).filter(actor -> !cast.contains(actor)).ifPresent(cast::add);
        }
        cast.forEach(actor -> draft.state(work, Predicate.CAST_MEMBER, actor));
    }
}
