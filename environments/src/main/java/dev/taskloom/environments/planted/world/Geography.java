package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.planted.world.Entity.Alias;
import dev.taskloom.environments.planted.world.Entity.AliasReason;
import dev.taskloom.environments.planted.world.Entity.Place;
import dev.taskloom.environments.search.claims.Predicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Grows countries, regions, towns and villages; what lies within a place is never larger than it. */
final class Geography {
    /** Share of settlements that bear the name of an earlier one elsewhere. */
    static final double NAMESAKES = 0.04;
    private static final double FORMER_NAMES = 0.08;

    private final WorldDraft draft;
    private final NameBook book;
    private final Draws draws;
    private final List<Place> allSettlements = new ArrayList<>();

    Geography(WorldDraft draft, NameBook book, Draws draws) {
        this.draft = draft;
        this.book = book;
        this.draws = draws;
    }

    List<Land> grow(WorldSize size) {
        List<Land> lands = new ArrayList<>();
        int first = draws.below(Culture.values().length);
        for (int i = 0; i < size.countries(); i++) {
            int places = size.places() * (i + 1) / size.countries() - size.places() * i / size.countries();
            int people = size.people() / size.countries();
            lands.add(land(Culture.values()[(first + i) % Culture.values().length], places, people));
        }
        return lands;
    }

    private Land land(Culture culture, int places, int people) {
        int regions = Math.clamp(places / 12, 2, 9);
        List<List<Settlement>> plans = new ArrayList<>();
        long total = 0;
        for (int r = 0; r < regions; r++) {
            int count = (places - 1 - regions) * (r + 1) / regions - (places - 1 - regions) * r / regions;
            List<Settlement> plan = settlements(Math.max(2, count), r);
            plans.add(plan);
            total += plan.stream().mapToLong(Settlement::population).sum();
        }
        // The countryside: between a tenth and a half of the people live outside any named settlement.
        Place country = draft.add(new Place(draft.id("place"), Kind.COUNTRY,
                book.fresh(() -> culture.country(draws)), List.of(), Optional.empty(),
                total * draws.between(125, 150) / 100));
        List<Place> settled = new ArrayList<>();
        for (List<Settlement> plan : plans) {
            settled.addAll(region(country, culture, plan));
        }
        settled.sort(Comparator.comparingLong(Place::population).reversed().thenComparing(Place::id));
        draft.state(country, Predicate.CAPITAL, settled.getFirst());
        draft.state(country, Predicate.POPULATION, new Fact.Target.Amount(country.population()));
        return new Land(country, culture, settled, new FamilyNames(culture, book, people, draws.fork(country.id())));
    }

    private record Settlement(Kind kind, long population) {}

    private List<Settlement> settlements(int count, int region) {
        List<Settlement> plan = new ArrayList<>();
        double largest = draws.between(90_000, 400_000) / (1.0 + region * 0.6);
        for (int i = 0; i < count; i++) {
            long population = Math.max(draws.between(80, 900),
                    (long) (largest / Math.pow(i + 1, 1.25)) + draws.between(-60, 60));
            plan.add(new Settlement(i < 2 || population > 6_000 ? Kind.TOWN : Kind.VILLAGE, population));
        }
        return plan;
    }

    private List<Place> region(Place country, Culture culture, List<Settlement> plan) {
        long settled = plan.stream().mapToLong(Settlement::population).sum();
        Place region = place(Kind.REGION, book.fresh(() -> culture.place(draws)), country,
                settled * draws.between(105, 124) / 100);
        List<Place> places = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Settlement settlement : plan) {
            String name = settlementName(culture);
            while (!names.add(name)) {
                name = settlementName(culture);
            }
            places.add(place(settlement.kind(), name, region, settlement.population()));
        }
        draft.state(region, Predicate.CAPITAL, places.getFirst());
        allSettlements.addAll(places);
        return places;
    }

    private String settlementName(Culture culture) {
        if (!allSettlements.isEmpty() && draws.chance(NAMESAKES)) {
            return draws.pick(allSettlements).name();
        }
        return book.fresh(() -> culture.place(draws));
    }

    private Place place(Kind kind, String name, Place within, long population) {
        Culture culture = Culture.values()[draws.below(Culture.values().length)];
        List<Alias> aliases = kind != Kind.REGION && draws.chance(FORMER_NAMES)
                ? List.of(new Alias(book.fresh(() -> culture.place(draws)), AliasReason.FORMER_NAME))
                : List.of();
        Place place = draft.add(new Place(draft.id("place"), kind, name, aliases, Optional.of(within), population));
        draft.state(place, Predicate.POPULATION, new Fact.Target.Amount(population));
        for (Optional<Place> outer = Optional.of(within); outer.isPresent(); outer = outer.get().within()) {
            draft.state(place, Predicate.LOCATED_IN, outer.get());
        }
        return place;
    }
}
