package dev.taskloom.environments.planted.rendering;

import static dev.taskloom.environments.search.claims.Predicate.*;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Work;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.Kind;
import dev.taskloom.environments.planted.world.World;
import dev.taskloom.environments.search.claims.Predicate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which facts a page may state: what its site cares for, and of that not all, so that no page knows everything.
 */
final class FactSelection {
    private static final int MOST_POINTING = 6;
    private static final Set<Predicate> IDENTITY = EnumSet.of(OCCUPATION, NATIONALITY, GENRE, COUNTRY_OF_ORIGIN,
            LOCATED_IN);
    private static final Set<Predicate> KINSHIP = EnumSet.of(BIRTH_DATE, BIRTH_PLACE, DEATH_DATE, DEATH_PLACE, PARENT,
            SPOUSE, SIBLING, OCCUPATION);
    private static final Set<Predicate> SCREEN = EnumSet.of(BIRTH_DATE, BIRTH_PLACE, DEATH_DATE, OCCUPATION,
            NATIONALITY);
    /** Read backwards these only repeat what the topic's own facts say. */
    private static final Set<Predicate> SYMMETRIC = EnumSet.of(SPOUSE, SIBLING);

    private final World world;

    FactSelection(World world) {
        this.world = world;
    }

    List<Fact> forPage(Entity topic, Site site, PageKind kind, Draws draws) {
        List<Fact> chosen = new ArrayList<>();
        for (Fact fact : world.about(topic)) {
            if (draws.chance(share(fact, topic, site, kind))) {
                chosen.add(fact);
            }
        }
        Map<Predicate, Integer> counts = new EnumMap<>(Predicate.class);
        for (Fact fact : world.pointingAt(topic)) {
            if (counts.getOrDefault(fact.predicate(), 0) < MOST_POINTING
                    && draws.chance(pointingShare(fact, topic, site, kind))) {
                counts.merge(fact.predicate(), 1, Integer::sum);
                chosen.add(fact);
            }
        }
        return chosen;
    }

    private static double share(Fact fact, Entity topic, Site site, PageKind kind) {
        Predicate predicate = fact.predicate();
        return switch (kind) {
            case OBITUARY -> predicate == DEATH_DATE || predicate == DEATH_PLACE ? 0.95
                    : predicate == PARENT || predicate == SIBLING || predicate == MEMBER_OF ? 0 : 0.75;
            case REVIEW -> predicate == DIRECTOR || predicate == WRITER || predicate == PERFORMER ? 1
                    : predicate == GENRE || predicate == COUNTRY_OF_ORIGIN ? 0 : 0.6;
            case ENTRY -> switch (site) {
                case ENCYCLOPEDIA -> IDENTITY.contains(predicate) ? 0.96 : 0.82;
                case ENCICLOPEDIA -> IDENTITY.contains(predicate) ? 0.94 : 0.7;
                case FILMS -> topic.kind() == Kind.FILM || SCREEN.contains(predicate) ? 0.85 : 0;
                case KIN -> KINSHIP.contains(predicate) ? 0.9 : 0;
                case LIBRARY, TOWNS -> 0.88;
                case GAZETTE -> 0.5;
            };
            case LIST, DISAMBIGUATION -> 0;
        };
    }

    private static double pointingShare(Fact fact, Entity topic, Site site, PageKind kind) {
        Predicate predicate = fact.predicate();
        if (SYMMETRIC.contains(predicate) || predicate == LOCATED_IN && !isDirectlyWithin(fact, topic)) {
            return 0;
        }
        boolean film = fact.subject().kind() == Kind.FILM && predicate != PRODUCER;
        return switch (kind) {
            case OBITUARY -> isBeforeDeath(fact, topic) ? 0.6 : 0;
            case REVIEW, LIST, DISAMBIGUATION -> 0;
            case ENTRY -> switch (site) {
                case ENCYCLOPEDIA, GAZETTE -> 0.6;
                case ENCICLOPEDIA -> 0.45;
                case FILMS -> film ? 0.9 : 0;
                case KIN -> predicate == PARENT ? 0.9 : 0;
                case LIBRARY -> 0;
                case TOWNS -> 0.4;
            };
        };
    }

    private static boolean isDirectlyWithin(Fact fact, Entity topic) {
        return fact.subject() instanceof Entity.Place place && place.within().filter(topic::equals).isPresent();
    }

    private static boolean isBeforeDeath(Fact fact, Entity topic) {
        return !(fact.subject() instanceof Work work) || topic instanceof Entity.Person person
                && person.death().map(work.published()::isBefore).orElse(true);
    }
}
