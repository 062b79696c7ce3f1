package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.World;
import dev.taskloom.environments.search.claims.Predicate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans a web of a given number of pages about a world: a primary page for every entity as far as the number goes, then
 * further pages, likelier for the better connected.
 */
public final class PagePlanner {
    private final World world;
    private final Draws draws;
    private final FactSelection selection;
    private final Slugs slugs = new Slugs();
    private final Map<String, Site> primarySites = new HashMap<>();
    private final Comparator<Entity> bestKnownFirst;

    private PagePlanner(World world, long seed) {
        this.world = world;
        this.draws = new Draws(seed).fork("plan");
        this.selection = new FactSelection(world);
        this.bestKnownFirst = Comparator.comparingInt((Entity e) -> -degree(e)).thenComparing(Entity::id);
    }

    /** Exactly {@code pages} plans with distinct addresses; the same arguments give the same list. */
    public static List<PagePlan> plan(World world, int pages, long seed) {
        return new PagePlanner(world, seed).plan(pages);
    }

    private List<PagePlan> plan(int pages) {
        List<Entity> covered = covered(pages);
        Headings headings = new Headings(world, covered, bestKnownFirst);
        List<PagePlan> plans = new ArrayList<>(pages);
        for (Entity entity : covered) {
            Site site = new SiteChoice(draws.fork("site " + entity.id())).primary(entity, degree(entity));
            primarySites.put(entity.id(), site);
            plans.add(entry(entity, site, true, headings));
        }
        List<FurtherPages.Candidate> further = new FurtherPages(world, headings, primarySites, draws)
                .best(covered, pages - covered.size());
        for (FurtherPages.Candidate candidate : further) {
            plans.add(switch (candidate.kind()) {
                case ENTRY -> entry(candidate.topic(), candidate.site(), false, headings);
                case OBITUARY, REVIEW -> article(candidate);
                case LIST -> list(candidate);
                case DISAMBIGUATION -> disambiguation(candidate, headings);
            });
        }
        return plans;
    }

    /** The best connected of each type in proportion, so that a tiny web is still a mixed one. */
    private List<Entity> covered(int pages) {
        Map<String, List<Entity>> byType = new java.util.LinkedHashMap<>();
        world.entities()
                .forEach(e -> byType.computeIfAbsent(e.kind().type(), type -> new ArrayList<>()).add(e));
        record Ranked(Entity entity, double rank) {}
        List<Ranked> ranked = new ArrayList<>();
        for (List<Entity> group : byType.values()) {
            group.sort(bestKnownFirst);
            for (int i = 0; i < group.size(); i++) {
                ranked.add(new Ranked(group.get(i), (i + 0.5) / group.size()));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::rank).thenComparing(r -> r.entity().id()));
        return ranked.stream().limit(pages).map(Ranked::entity).toList();
    }

    private int degree(Entity entity) {
        return world.about(entity).size() + world.pointingAt(entity).size();
    }

    private PagePlan entry(Entity topic, Site site, boolean primary, Headings headings) {
        String title = headings.title(topic, site.language());
        String host = site == Site.TOWNS && topic instanceof Entity.Place place
                ? Slugs.slug(place.country().name()) + "." + site.host()
                : site.host();
        String path = slugs.path(host, site.folder(), title);
        Draws own = draws.fork(host + path);
        List<Fact> facts = selection.forPage(topic, site, PageKind.ENTRY, own);
        return new PagePlan(host, path, site, PageKind.ENTRY, primary, title, topic, facts, Optional.empty(),
                own.next());
    }

    private PagePlan article(FurtherPages.Candidate candidate) {
        Entity topic = candidate.topic();
        Draws own = draws.fork(candidate.kind() + " " + topic.id());
        LocalDate event = topic instanceof Entity.Person person
                ? person.death().orElseThrow()
                : ((Entity.Work) topic).published();
        LocalDate day = event.plusDays(own.between(1, 9));
        String title = String.format(own.pick(candidate.kind() == PageKind.OBITUARY
                ? List.of("Obituary: %s", "%s remembered", "Farewell to %s", "In memoriam: %s")
                : List.of("Review: %s", "%s: a first impression", "Seen and heard: %s", "Our critic on %s")),
                topic.name());
        String folder = "%s/%d/%02d".formatted(candidate.site().folder(), day.getYear(), day.getMonthValue());
        String path = slugs.path(candidate.site().host(), folder, title);
        List<Fact> facts = selection.forPage(topic, candidate.site(), candidate.kind(), own);
        return new PagePlan(candidate.site().host(), path, candidate.site(), candidate.kind(), false, title, topic,
                facts, Optional.of(day), own.next());
    }

    private PagePlan list(FurtherPages.Candidate candidate) {
        Predicate predicate = candidate.predicate().orElseThrow();
        Entity topic = candidate.topic();
        String title = Listing.heading(predicate.wireName() + "^", topic.name());
        String path = slugs.path(candidate.site().host(), candidate.site().folder(), title);
        Draws own = draws.fork(path);
        List<Fact> facts = world.pointingAt(topic)
                .stream()
                .filter(fact -> fact.predicate() == predicate && own.chance(0.9))
                .limit(FurtherPages.LONGEST_LIST)
                .toList();
        return new PagePlan(candidate.site().host(), path, candidate.site(), PageKind.LIST, false, title, topic,
                facts.isEmpty() ? FurtherPages.first(world, topic, predicate) : facts, Optional.empty(), own.next());
    }

    private PagePlan disambiguation(FurtherPages.Candidate candidate, Headings headings) {
        String title = candidate.topic().name() + " (disambiguation)";
        String path = slugs.path(candidate.site().host(), candidate.site().folder(), title);
        List<Fact> facts = new ArrayList<>();
        for (Entity bearer : headings.bearers(candidate.topic().name())) {
            Predicate telling = switch (bearer) {
                case Entity.Person person -> Predicate.OCCUPATION;
                case Entity.Work work -> Predicate.PUBLICATION_DATE;
                case Entity.Place place -> Predicate.LOCATED_IN;
                case Entity.Organisation organisation -> Predicate.HEADQUARTERS;
            };
            facts.addAll(world.about(bearer).stream().filter(f -> f.predicate() == telling).limit(1).toList());
        }
        return new PagePlan(candidate.site().host(), path, candidate.site(), PageKind.DISAMBIGUATION, false, title,
                candidate.topic(), facts, Optional.empty(), draws.fork(path).next());
    }
}
