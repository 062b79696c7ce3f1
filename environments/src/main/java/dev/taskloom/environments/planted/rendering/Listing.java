package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Fact;
import dev.taskloom.environments.planted.world.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pages and parts of pages that list: works by somebody, people from somewhere, bearers of a name, credits. */
final class Listing {
    private final PagePlan plan;
    private final Prose prose;
    private final Mentions mentions;
    private final Draws draws;
    private final Lexicon words;
    private final String ids;

    Listing(PagePlan plan, Prose prose, Mentions mentions, Draws draws) {
        this.plan = plan;
        this.prose = prose;
        this.mentions = mentions;
        this.draws = draws;
        this.words = Lexicon.of(plan.site().language());
        this.ids = plan.site().language().code() + "/";
    }

    /** The heading of a list of subjects that point at the topic by that relation. */
    static String heading(String relation, String topic) {
        return switch (relation) {
            case "director^" -> "Films directed by " + topic;
            case "writer^" -> "Works written by " + topic;
            case "cast_member^" -> "Films starring " + topic;
            case "composer^" -> "Works with music by " + topic;
            case "performer^" -> "Recordings by " + topic;
            case "birth_place^" -> "People from " + topic;
            case "death_place^" -> "People who died in " + topic;
            case "educated_at^" -> "Alumni of " + topic;
            case "employer^" -> "People employed by " + topic;
            case "member_of^" -> "Members of " + topic;
            case "headquarters^" -> "Organisations based in " + topic;
            default -> throw new IllegalArgumentException("no list is made of " + relation);
        };
    }

    void subjects() {
        String relation = prose.relationOf(plan.facts().getFirst());
        String heading = heading(relation, mentions.linkToTopic());
        prose.raw("<p>" + draws.pick(List.of("This is a list of ", "The following list gives ",
                "This page lists ")) + heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1) + ". "
                + draws.pick(List.of("It may be incomplete.", "Additions are welcome.",
                        "Entries are checked from time to time.", "It was compiled from printed sources."))
                + "</p>\n");
        StringBuilder items = new StringBuilder("<ul>\n");
        for (Fact fact : plan.facts()) {
            items.append("<li>").append(mentions.inFull(fact.subject()).html());
            prose.note(fact, ids + "list/" + relation, plan.topic().name());
            if (fact.subject() instanceof Entity.Work work) {
                items.append(" (").append(year(work, ids + "list/year")).append(')');
            }
            items.append("</li>\n");
        }
        prose.raw(items.append("</ul>\n").toString());
    }

    void bearers() {
        prose.raw("<p><b>" + Markup.escape(plan.topic().name()) + "</b> may refer to:</p>\n");
        Map<Entity, List<Fact>> bearers = new LinkedHashMap<>();
        plan.facts().forEach(f -> bearers.computeIfAbsent(f.subject(), subject -> new ArrayList<>()).add(f));
        StringBuilder items = new StringBuilder("<ul>\n");
        bearers.forEach((bearer, facts) -> items.append("<li>").append(mentions.byTitle(bearer).html())
                .append(", ").append(description(bearer, facts)).append("</li>\n"));
        prose.raw(items.append("</ul>\n").toString());
    }

    /** {@code actress and singer}, {@code a village in Orsk} or {@code a film (1953)}: as much as the facts allow. */
    private String description(Entity bearer, List<Fact> facts) {
        StringBuilder description = new StringBuilder();
        if (bearer.kind() != Kind.PERSON) {
            description.append(words.indefinite(bearer.kind()));
        }
        for (Fact fact : facts) {
            Optional<Entity> other = fact.entity();
            String text = fact.object() instanceof Fact.Target.On on
                    ? Integer.toString(on.date().getYear())
                    : Literals.text(fact, words);
            prose.note(fact, ids + "disambiguation", text);
            if (bearer.kind() == Kind.PERSON) {
                description.append(description.isEmpty() ? "" : " and ").append(Markup.escape(text));
            } else {
                description.append(other.map(e -> " in " + mentions.inFull(e).html())
                        .orElse(" (" + Markup.escape(text) + ")"));
            }
        }
        return description.toString();
    }

    /** A table of the topic's credits with columns year, title and credit; empty when there are none. */
    String credits() {
        List<Fact> credits = plan.facts().stream()
                .filter(f -> f.subject() instanceof Entity.Work && !f.subject().equals(plan.topic()))
                .sorted(Comparator.comparing(f -> ((Entity.Work) f.subject()).published()))
                .toList();
        StringBuilder rows = new StringBuilder("<h2>Credits</h2>\n<table class=\"credits\">\n"
                + "<tr><th>Year</th><th>Title</th><th>Credit</th></tr>\n");
        for (Fact fact : credits) {
            Entity.Work work = (Entity.Work) fact.subject();
            prose.note(fact, ids + "table/credits", plan.topic().name());
            rows.append("<tr><td>").append(year(work, ids + "table/year")).append("</td><td>")
                    .append(mentions.inFull(work).html()).append("</td><td>").append(credit(fact))
                    .append("</td></tr>\n");
        }
        return credits.isEmpty() ? "" : rows.append("</table>\n").toString();
    }

    private String year(Entity.Work work, String id) {
        String year = Integer.toString(work.published().getYear());
        prose.note(Literals.publication(work), id, year);
        return year;
    }

    private static String credit(Fact fact) {
        return switch (fact.predicate()) {
            case DIRECTOR -> "Director";
            case WRITER -> "Writer";
            case PRODUCER -> "Producer";
            case COMPOSER -> "Composer";
            case CAST_MEMBER -> "Actor";
            case PERFORMER -> "Performer";
            case BIRTH_DATE, DEATH_DATE, BIRTH_PLACE, DEATH_PLACE, PARENT, SPOUSE, SIBLING, OCCUPATION, NATIONALITY,
                    EDUCATED_AT, EMPLOYER, MEMBER_OF, PUBLICATION_DATE, COUNTRY_OF_ORIGIN, GENRE, LOCATED_IN, CAPITAL,
                    POPULATION, FOUNDED_DATE, FOUNDER, HEADQUARTERS ->
                throw new IllegalArgumentException(fact.predicate() + " is no credit");
        };
    }
}
