package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Entity.Person;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.Kind;
import dev.taskloom.environments.planted.world.Occupation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the first sentence of a page: who or what the topic is. */
final class Lead {
    private final PagePlan plan;
    private final Outline outline;
    private final Prose prose;
    private final Map<String, List<Fact>> facts;
    private final Draws draws;
    private final Lexicon words;
    private final String ids;

    Lead(PagePlan plan, Outline outline, Prose prose, Map<String, List<Fact>> facts, Draws draws) {
        this.plan = plan;
        this.outline = outline;
        this.prose = prose;
        this.facts = facts;
        this.draws = draws;
        this.words = Lexicon.of(plan.site().language());
        this.ids = plan.site().language().code() + "/";
    }

    void write() {
        switch (plan.topic()) {
            case Person person -> person(person);
            case Entity.Work work -> work(work);
            case Entity.Place place -> located(place.kind());
            case Entity.Organisation organisation -> located(organisation.kind());
        }
    }

    private void person(Person person) {
        String desc = description(person);
        if (plan.kind() == PageKind.OBITUARY) {
            String aged = facts.containsKey("birth_date") && facts.containsKey("death_date") && draws.chance(0.7)
                    ? ", aged " + person.birth().until(person.death().orElseThrow()).getYears()
                    : "";
            List<Fact> death = first("death_date", "death_place");
            say("lead", death, Map.of("thedesc", desc.replaceFirst("^an? ", "the "), "aged", aged));
            return;
        }
        String life = new LifeSpan(person, words, prose, facts, draws, ids).brackets();
        say("opening", List.of(),
                Map.of("life", life, "be", words.copula(person.death().isPresent()), "desc", desc));
    }

    private String description(Person person) {
        List<Occupation> occupations = new ArrayList<>();
        for (Fact fact : facts.getOrDefault("occupation", List.of())) {
            occupations.add(((Fact.Target.Does) fact.object()).occupation());
            prose.note(fact, ids + "description", Literals.text(fact, words));
        }
        List<Fact> nationality = facts.getOrDefault("nationality", List.of());
        nationality.forEach(fact -> prose.note(fact, ids + "description", words.demonym(person.home(),
                words.feminine(person) && !occupations.isEmpty())));
        return Markup.escape(words.description(person, !nationality.isEmpty(), occupations));
    }

    private void work(Entity.Work work) {
        String maker = switch (work.kind()) {
            case FILM -> "director";
            case NOVEL, PLAY -> "writer";
            case ALBUM, SONG -> "performer";
            case PERSON, COUNTRY, REGION, TOWN, VILLAGE, UNIVERSITY, COMPANY, STUDIO, SOCIETY ->
                throw new IllegalArgumentException(work.kind() + " is no work");
        };
        List<Fact> made = facts.getOrDefault(maker, List.of());
        if (plan.kind() == PageKind.REVIEW) {
            say("lead", made, Map.of());
            return;
        }
        boolean dated = facts.containsKey("publication_date") && draws.chance(0.75);
        boolean sorted = facts.containsKey("genre");
        boolean placed = facts.containsKey("country_of_origin");
        String year = dated ? Integer.toString(work.published().getYear()) : "";
        String desc = words.description(work.kind(), year, placed ? work.country() : null,
                sorted ? work.genre() : null);
        if (dated) {
            facts.get("publication_date").forEach(f -> prose.note(f, ids + "description", year));
        }
        if (sorted) {
            facts.get("genre").forEach(f -> prose.note(f, ids + "description", words.genre(work.genre())));
        }
        if (placed) {
            facts.get("country_of_origin")
                    .forEach(f -> prose.note(f, ids + "description",
                            words.demonym(work.country(), words.feminine(work))));
        }
        say("opening", draws.chance(0.7) ? made : List.of(), Map.of("desc", Markup.escape(desc)));
    }

    /** Where a place or body lies; of a long chain the nearest and the widest place are named. */
    private void located(Kind kind) {
        List<Fact> where = facts.getOrDefault("located_in", List.of());
        List<Fact> named = where.size() > 1 ? List.of(where.getFirst(), where.getLast()) : where;
        say("opening", named, Map.of("noun", Markup.escape(words.indefinite(kind))));
    }

    private List<Fact> first(String... relations) {
        List<Fact> found = new ArrayList<>();
        for (String relation : relations) {
            found.addAll(facts.getOrDefault(relation, List.of()));
        }
        return found;
    }

    private void say(String key, List<Fact> stated, Map<String, String> extras) {
        StringBuilder relation = new StringBuilder(key);
        stated.stream().map(prose::relationOf).distinct().forEach(r -> relation.append('+').append(r));
        if (!prose.say(outline.kinds(), relation.toString(), stated, extras)) {
            prose.say(outline.kinds(), key, List.of(), extras);
        }
    }
}
