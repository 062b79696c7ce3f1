package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Alias;
import dev.taskloom.environments.planted.world.Entity.AliasReason;
import dev.taskloom.environments.planted.world.Entity.Organisation;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Place;
import dev.taskloom.environments.search.claims.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Founds the universities, companies, studios and learned societies of one country. */
final class Institutions {
    private static final List<Kind> CYCLE = List.of(Kind.UNIVERSITY, Kind.COMPANY, Kind.STUDIO, Kind.SOCIETY,
            Kind.COMPANY, Kind.UNIVERSITY, Kind.COMPANY, Kind.STUDIO);
    private static final List<String> TRADES = List.of("Steamship Company", "Glassworks", "Publishing House",
            "Railway Company", "Instrument Works", "Textile Mills", "Shipyard", "Paper Mills", "Brewery",
            "Electrical Works", "Clockworks", "Mining Company");
    private static final List<String> FIELDS = List.of("Letters", "Sciences", "Arts", "Music", "Natural History",
            "Medicine");

    private final WorldDraft draft;
    private final Land land;
    private final NameBook book;
    private final Roster roster;
    private final Draws draws;

    Institutions(WorldDraft draft, Land land, NameBook book, Roster roster, Draws draws) {
        this.draft = draft;
        this.land = land;
        this.book = book;
        this.roster = roster;
        this.draws = draws;
    }

    List<Organisation> found(int count) {
        List<Organisation> founded = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            founded.add(found(CYCLE.get(i % CYCLE.size())));
        }
        return founded;
    }

    private Organisation found(Kind kind) {
        Place seat = land.seat(draws);
        LocalDate day = foundingDay(kind);
        List<Person> founders = new ArrayList<>();
        roster.anybodyAtWork(day).ifPresent(founders::add);
        if (draws.chance(0.3)) {
            roster.anybodyAtWork(day).filter(p -> !founders.contains(p)).ifPresent(founders::add);
        }
        String name = book.fresh(() -> name(kind, seat, founders));
        List<Alias> aliases = kind == Kind.UNIVERSITY && name.startsWith("University of ")
                && book.take(seat.name() + " University")
                        ? List.of(new Alias(seat.name() + " University", AliasReason.SHORT_NAME))
                        : List.of();
        Organisation organisation = draft.add(
                new Organisation(draft.id("organisation"), kind, name, aliases, day, seat));
        draft.state(organisation, Predicate.FOUNDED_DATE, new Fact.Target.On(day));
        draft.state(organisation, Predicate.HEADQUARTERS, seat);
        for (Optional<Place> place = Optional.of(seat); place.isPresent(); place = place.get().within()) {
            draft.state(organisation, Predicate.LOCATED_IN, place.get());
        }
        founders.forEach(founder -> draft.state(organisation, Predicate.FOUNDER, founder));
        return organisation;
    }

    private LocalDate foundingDay(Kind kind) {
        int year = switch (kind) {
            case UNIVERSITY -> draws.between(1740, 1960);
            case SOCIETY -> draws.between(1770, 1970);
            case COMPANY -> draws.between(1820, 2008);
            case STUDIO -> draws.between(1909, 2008);
            case PERSON, COUNTRY, REGION, TOWN, VILLAGE, FILM, NOVEL, ALBUM, SONG, PLAY ->
                throw new IllegalArgumentException(kind + " is no organisation");
        };
        return LocalDate.of(year, 1, 1).plusDays(draws.below(365));
    }

    private String name(Kind kind, Place seat, List<Person> founders) {
        Culture culture = land.culture();
        return switch (kind) {
            case UNIVERSITY -> switch (draws.below(3)) {
                case 0 -> "University of " + seat.name();
                case 1 -> culture.word(draws) + " University";
                default -> seat.name() + " Institute of " + draws.pick(FIELDS);
            };
            case SOCIETY -> switch (draws.below(3)) {
                case 0 -> land.country().name() + " Academy of " + draws.pick(FIELDS);
                case 1 -> culture.word(draws) + " Society of " + draws.pick(FIELDS);
                default -> seat.name() + " " + draws.pick(List.of("Circle", "Guild", "League")) + " of "
                        + draws.pick(FIELDS);
            };
            case STUDIO -> draws.pick(List.of(culture.word(draws), culture.family(draws), seat.name())) + " "
                    + draws.pick(List.of("Pictures", "Film Studio", "Cinematographic Company", "Films"));
            case COMPANY -> switch (draws.below(3)) {
                case 0 -> founders.isEmpty()
                        ? culture.word(draws) + " " + draws.pick(TRADES)
                        : founders.getFirst().family() + " & " + draws.pick(List.of("Sons", "Company", "Partners"));
                case 1 -> seat.name() + " " + draws.pick(TRADES);
                default -> culture.word(draws) + " " + draws.pick(TRADES);
            };
            case PERSON, COUNTRY, REGION, TOWN, VILLAGE, FILM, NOVEL, ALBUM, SONG, PLAY ->
                throw new IllegalArgumentException(kind + " is no organisation");
        };
    }
}
