package dev.taskloom.environments.planted.world;

import dev.taskloom.environments.search.claims.Predicate;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is true in the world.
 *
 * @param from first day it held, for a marriage, job or course of study
 * @param to   last day it held; empty when it still does or the end is unknown
 */
public record Fact(Entity subject, Predicate predicate, Target object, Optional<LocalDate> from,
        Optional<LocalDate> to) {
    public Fact {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(object, "object");
    }

    public Fact(Entity subject, Predicate predicate, Target object) {
        this(subject, predicate, object, Optional.empty(), Optional.empty());
    }

    public Fact(Entity subject, Predicate predicate, Entity object) {
        this(subject, predicate, new Target.Of(object));
    }

    /** What is said of the subject. */
    public sealed interface Target {

        /** Another entity. */
        record Of(Entity entity) implements Target {}

        /** A day. */
        record On(LocalDate date) implements Target {}

        /** A count. */
        record Amount(long number) implements Target {}

        /** What somebody does. */
        record Does(Occupation occupation) implements Target {}

        /** What sort of work it is. */
        record Sort(Genre genre) implements Target {}

        /** A country as a property, such as a nationality or an origin. */
        record From(Entity.Place country) implements Target {}
    }

    /** The other entity of a relation, empty when the object is a literal. */
    public Optional<Entity> entity() {
        return object instanceof Target.Of of ? Optional.of(of.entity()) : Optional.empty();
    }
}
