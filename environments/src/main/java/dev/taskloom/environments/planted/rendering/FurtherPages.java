package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Entity.Work;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.World;
import dev.taskloom.environments.search.claims.Predicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what else could be written about entities that have a primary page, and picks by weighted lot. */
final class FurtherPages {
    static final int LONGEST_LIST = 25;
    private static final int SHORTEST_LIST = 3;
    private static final Set<Predicate> LISTED = EnumSet.of(Predicate.DIRECTOR, Predicate.WRITER,
            Predicate.CAST_MEMBER, Predicate.COMPOSER, Predicate.PERFORMER, Predicate.BIRTH_PLACE,
            Predicate.DEATH_PLACE, Predicate.EDUCATED_AT, Predicate.EMPLOYER, Predicate.MEMBER_OF,
            Predicate.HEADQUARTERS);
    /** There was no newspaper before. */
    private static final int FIRST_PAPER = 1850;

    private final World world;
    private final Headings headings;
    private final Map<String, Site> primarySites;
    private final Draws draws;
    private final List<Candidate> candidates = new ArrayList<>();

    FurtherPages(World world, Headings headings, Map<String, Site> primarySites, Draws draws) {
        this.world = world;
        this.headings = headings;
        this.primarySites = primarySites;
        this.draws = draws;
    }

    /**
     * A page that could be written.
     *
     * @param ticket exponential lot divided by the weight: the smallest win (Efraimidis and Spirakis 2006)
     */
    record Candidate(PageKind kind, Entity topic, Site site, Optional<Predicate> predicate, double ticket) {}

    List<Candidate> best(List<Entity> entities, int count) {
        if (count == 0) {
            return List.of();
        }
        entities.forEach(this::consider);
        candidates.sort(Comparator.comparingDouble(Candidate::ticket).thenComparing(c -> c.topic().id())
                .thenComparing(Candidate::site));
        if (candidates.size() < count) {
            throw new IllegalStateException("only " + candidates.size() + " further pages can be written, not "
                    + count);
        }
        return candidates.subList(0, count);
    }

    private void consider(Entity entity) {
        Draws lots = draws.fork("further " + entity.id());
        double fame = Math.sqrt(world.about(entity).size() + world.pointingAt(entity).size());
        Site primary = primarySites.get(entity.id());
        for (Site site : EnumSet.of(Site.ENCYCLOPEDIA, Site.ENCICLOPEDIA, SiteChoice.special(entity))) {
            if (site != primary) {
                double weight = site == Site.ENCYCLOPEDIA ? 1.3 : site == Site.ENCICLOPEDIA ? 1 : 0.8;
                add(PageKind.ENTRY, entity, site, Optional.empty(), weight * fame, lots);
            }
        }
        if (entity instanceof Person person) {
            if (SiteChoice.onScreen(person) && primary != Site.KIN) {
                add(PageKind.ENTRY, entity, Site.KIN, Optional.empty(), 0.6 * fame, lots);
            }
            if (person.death().filter(day -> day.getYear() >= FIRST_PAPER).isPresent()) {
                add(PageKind.OBITUARY, entity, Site.GAZETTE, Optional.empty(), 0.6 * fame, lots);
            }
        }
        if (entity instanceof Work work && work.published().getYear() >= FIRST_PAPER) {
            add(PageKind.REVIEW, entity, Site.GAZETTE, Optional.empty(), 0.7 * fame, lots);
        }
        Map<Predicate, Integer> pointing = new EnumMap<>(Predicate.class);
        world.pointingAt(entity).forEach(fact -> pointing.merge(fact.predicate(), 1, Integer::sum));
        pointing.forEach((predicate, count) -> {
            if (LISTED.contains(predicate) && count >= SHORTEST_LIST) {
                add(PageKind.LIST, entity, Site.ENCYCLOPEDIA, Optional.of(predicate), fame, lots);
            }
        });
        List<Entity> bearers = headings.bearers(entity.name());
        if (bearers.size() > 1 && bearers.getFirst().equals(entity)) {
            add(PageKind.DISAMBIGUATION, entity, Site.ENCYCLOPEDIA, Optional.empty(), 2 * fame, lots);
        }
    }

    private void add(PageKind kind, Entity topic, Site site, Optional<Predicate> predicate, double weight,
            Draws lots) {
        candidates.add(new Candidate(kind, topic, site, predicate, -Math.log(1 - lots.unit()) / weight));
    }

    /** At least one entry, for a list whose every entry was left out by chance. */
    static List<Fact> first(World world, Entity topic, Predicate predicate) {
        return world.pointingAt(topic).stream().filter(fact -> fact.predicate() == predicate).limit(1).toList();
    }
}
