package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.search.claims.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The world while it grows: what exists and is true so far. */
final class WorldDraft {
    private final List<Entity> entities = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private int issued;

    /** A new id; its form occurs in no prose, so that a page that leaks one can be told. */
    String id(String type) {
        return "planted-%s-%07d".formatted(type, ++issued);
    }

    <T extends Entity> T add(T entity) {
        entities.add(entity);
        return entity;
    }

    void state(Entity subject, Predicate predicate, Entity object) {
        facts.add(new Fact(subject, predicate, object));
    }

    void state(Entity subject, Predicate predicate, Fact.Target object) {
        facts.add(new Fact(subject, predicate, object));
    }

    void state(Entity subject, Predicate predicate, Entity object, LocalDate from, Optional<LocalDate> to) {
        facts.add(new Fact(subject, predicate, new Fact.Target.Of(object), Optional.of(from), to));
    }

    World finish() {
        return new World(entities, facts);
    }
}
