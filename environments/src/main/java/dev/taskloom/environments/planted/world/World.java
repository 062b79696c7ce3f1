package dev.taskloom.environments.planted.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that exists and everything that is true, before anybody writes about it.
 *
 * <p>Facts are closed under what follows from them without arithmetic: {@code spouse} and {@code sibling} both ways,
 * {@code located_in} up to the country.
 */
public final class World {
    /** The day the world ends: nothing in it is later. */
    public static final LocalDate TODAY = LocalDate.of(2024, 12, 31);

    private final List<Entity> entities;
    private final List<Fact> facts;
    private final Map<String, List<Fact>> bySubject = new HashMap<>();
    private final Map<String, List<Fact>> byObject = new HashMap<>();

    World(List<Entity> entities, List<Fact> facts) {
        this.entities = List.copyOf(entities);
        this.facts = List.copyOf(facts);
        for (Fact fact : this.facts) {
            bySubject.computeIfAbsent(fact.subject().id(), id -> new ArrayList<>(8)).add(fact);
            fact.entity().ifPresent(o -> byObject.computeIfAbsent(o.id(), id -> new ArrayList<>(4)).add(fact));
        }
    }

    /**
     * Grows the world of that size and seed; the same arguments give the same world.
     *
     * @param entities about how many entities it should hold; small worlds are somewhat larger, since a family needs
     *                 a country
     */
    public static World grow(int entities, long seed) {
        return new WorldGrowth(WorldSize.of(entities), new Draws(seed)).grow();
    }

    /** All entities: countries first, then places, people, organisations, works. */
    public List<Entity> entities() {
        return entities;
    }

    /** All facts, grouped by how they came about; the order is the same in every run. */
    public List<Fact> facts() {
        return facts;
    }

    /** What is true of that entity. */
    public List<Fact> about(Entity subject) {
        return bySubject.getOrDefault(subject.id(), List.of());
    }

    /** The facts of others that point at that entity. */
    public List<Fact> pointingAt(Entity object) {
        return byObject.getOrDefault(object.id(), List.of());
    }
}
