package dev.taskloom.synthesizers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.taskloom.environments.search.claims.EntityType;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeedReservoirTest {
    private static Entity entity(String id, EntityType type, int documents, int claims) {
        return new Entity(id, "Name of " + id, List.of(), type, "", List.of(), "en", "site.example", "page-" + id,
                new Entity.Popularity(documents, 1, 1, claims));
    }

    private static List<Seed> ranked(List<SeedReservoir.Drawn> drawn) {
        SeedReservoir reservoir = new SeedReservoir();
        reservoir.addAll(drawn);
        return reservoir.ranked();
    }

    private static List<SeedReservoir.Drawn> drawn(long seed, List<Entity> entities) {
        return entities.stream().map(entity -> SeedReservoir.draw(seed, entity)).filter(Objects::nonNull).toList();
    }

    @Test
    void unknownPopularityIsNotEligible() {
        assertThat(SeedReservoir.draw(1, entity("x", EntityType.PERSON, 0, 9))).isNull();
        assertThat(SeedReservoir.draw(1, entity("x", EntityType.PERSON, 1, 9))).isNotNull();
    }

    @Test
    void whatEverybodyTalksOfNobodyDescribesOrHasNoTypeIsNotEligible() {
        assertThat(SeedReservoir.draw(1, entity("x", EntityType.PERSON, 201, 9))).isNull();
        assertThat(SeedReservoir.draw(1, entity("x", EntityType.PERSON, 200, 9))).isNotNull();
        assertThat(SeedReservoir.draw(1, entity("x", EntityType.PERSON, 5, 2))).isNull();
        assertThat(SeedReservoir.draw(1, entity("x", EntityType.OTHER, 5, 9))).isNull();
    }

    @Test
    void theRankingDoesNotDependOnTheOrderOfAdding() {
        List<Entity> entities = IntStream.range(0, 200)
                .mapToObj(
                        i -> entity("e" + i, i % 3 == 0 ? EntityType.FILM : EntityType.PERSON, 1 + i % 20, 3 + i % 30))
                .toList();
        List<SeedReservoir.Drawn> drawn = new ArrayList<>(drawn(7, entities));
        List<Seed> expected = ranked(drawn);
        Collections.shuffle(drawn, new Random(3));

        assertThat(ranked(drawn)).isEqualTo(expected);
        assertThat(expected).extracting(Seed::rank)
                .containsExactlyElementsOf(IntStream.range(0, expected.size()).boxed().toList());
    }

    @Test
    void firstPlacesGoByWeight() {
        // With keys ln(u)/w the heavier of two comes first with probability w1/(w1+w2) (Efraimidis and Spirakis, 2006).
        Entity rare = entity("rare", EntityType.PERSON, 3, 16);
        Entity common = entity("common", EntityType.PERSON, 95, 4);
        double rareWeight = Math.pow(3 + 5, -0.75) * Math.sqrt(16);
        double commonWeight = Math.pow(95 + 5, -0.75) * Math.sqrt(4);
        int runs = 4_000;
        long first = IntStream.range(0, runs)
                .filter(seed -> ranked(drawn(seed, List.of(rare, common))).get(0).subject().equals("rare"))
                .count();
        double expected = rareWeight / (rareWeight + commonWeight);

        // Four standard deviations of a share of 4,000.
        assertThat(first / (double) runs).isCloseTo(expected,
                within(4 * Math.sqrt(expected * (1 - expected) / runs)));
    }

    @Test
    void claimsBeyondTwentyFourWeighNothingMore() {
        assertThat(SeedReservoir.draw(5, entity("x", EntityType.PERSON, 3, 24)).key())
                .isEqualTo(SeedReservoir.draw(5, entity("x", EntityType.PERSON, 3, 400)).key());
    }

    @Test
    void smallStrataComeEarlierThanTheirShare() {
        // 100 people and 4 films: shares go with the square root, 10 to 2, so the first 6 places hold a film.
        List<Entity> entities = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> entities.add(entity("p" + i, EntityType.PERSON, 3, 9)));
        IntStream.range(0, 4).forEach(i -> entities.add(entity("f" + i, EntityType.FILM, 3, 9)));
        List<Seed> ranked = ranked(drawn(11, entities));

        assertThat(ranked.subList(0, 6)).extracting(seed -> seed.subject().substring(0, 1)).contains("f");
        assertThat(ranked.subList(0, 24).stream().filter(seed -> seed.subject().startsWith("f")).count()).isEqualTo(4);
    }
}
