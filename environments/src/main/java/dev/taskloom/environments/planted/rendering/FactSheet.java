package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facts of a page as labelled rows: an infobox or a definition list. */
final class FactSheet {
    private static final double SHOWN = 0.85;
    private static final int MOST_VALUES = 8;
    private static final List<String> ORDER = List.of("birth_date", "birth_place", "death_date", "death_place",
            "nationality", "occupation", "parent", "spouse", "sibling", "parent^", "educated_at", "employer",
            "member_of", "director", "writer", "producer", "composer", "performer", "cast_member",
            "publication_date", "country_of_origin", "genre", "located_in", "capital", "capital^", "population",
            "founded_date", "founder", "headquarters");

    private final PagePlan plan;
    private final Prose prose;
    private final Mentions mentions;
    private final Draws draws;
    private final Lexicon words;

    FactSheet(PagePlan plan, Prose prose, Mentions mentions, Draws draws) {
        this.plan = plan;
        this.prose = prose;
        this.mentions = mentions;
        this.draws = draws;
        this.words = Lexicon.of(plan.site().language());
    }

    private record Row(String label, List<String> values) {}

    /** A table of class {@code infobox}; empty when nothing is to be shown. */
    String infobox() {
        List<Row> rows = rows("infobox", true);
        StringBuilder html = new StringBuilder("<table class=\"infobox\">\n<caption>")
                .append(Markup.escape(plan.topic().name())).append("</caption>\n");
        for (Row row : rows) {
            html.append("<tr><th scope=\"row\">").append(row.label()).append("</th><td>")
                    .append(String.join("<br>", row.values())).append("</td></tr>\n");
        }
        return rows.isEmpty() ? "" : html.append("</table>\n").toString();
    }

    /** A definition list, one {@code dd} a value; empty when nothing is to be shown. */
    String definitions() {
        List<Row> rows = rows("definitions", false);
        StringBuilder html = new StringBuilder("<dl class=\"facts\">\n");
        for (Row row : rows) {
            html.append("<dt>").append(row.label()).append("</dt>");
            row.values().forEach(value -> html.append("<dd>").append(value).append("</dd>"));
            html.append('\n');
        }
        return rows.isEmpty() ? "" : html.append("</dl>\n").toString();
    }

    /** With {@code joined}, a date and its place share the row "Born" or "Died". */
    private List<Row> rows(String style, boolean joined) {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        for (Fact fact : plan.facts()) {
            facts.computeIfAbsent(prose.relationOf(fact), relation -> new ArrayList<>()).add(fact);
        }
        List<Row> rows = new ArrayList<>();
        String previous = "";
        for (String relation : ORDER) {
            List<Fact> stated = facts.getOrDefault(relation, List.of());
            if (stated.isEmpty() || !draws.chance(SHOWN)) {
                continue;
            }
            List<String> values = new ArrayList<>();
            for (Fact fact : stated.subList(0, Math.min(stated.size(), MOST_VALUES))) {
                values.add(value(fact, plan.site().language().code() + "/" + style + "/" + relation));
            }
            boolean place = relation.equals("birth_place") || relation.equals("death_place");
            if (joined && place && previous.equals(relation.replace("place", "date"))) {
                Row row = rows.removeLast();
                values.addAll(0, row.values());
                rows.add(new Row(row.label(), values));
            } else {
                rows.add(new Row(Markup.escape(label(relation, stated.size(), joined)), values));
            }
            previous = relation;
        }
        return rows;
    }

    private String label(String relation, int values, boolean joined) {
        if (!joined && words instanceof English && relation.equals("birth_date")) {
            return "Date of birth";
        }
        if (!joined && words instanceof English && relation.equals("death_date")) {
            return "Date of death";
        }
        return words.label(relation.equals("parent") && values == 1 ? "parent1" : relation, plan.topic());
    }

    private String value(Fact fact, String id) {
        if (fact.subject().equals(plan.topic()) && fact.object() instanceof Fact.Target.Of of) {
            Mentions.Mention mention = mentions.inFull(of.entity());
            prose.note(fact, id, mention.surface());
            return fact.predicate().wireName().equals("spouse") ? mention.html() + wedding(fact) : mention.html();
        }
        if (!fact.subject().equals(plan.topic())) {
            Entity other = fact.subject();
            prose.note(fact, id, plan.topic().name());
            return mentions.inFull(other).html();
        }
        String text = Lexicon.capitalised(Literals.text(fact, words));
        prose.note(fact, id, text);
        return Markup.escape(text);
    }

    private String wedding(Fact fact) {
        String sign = words instanceof Spanish ? " (matr. " : " (m. ";
        return fact.from().filter(day -> draws.chance(0.5)).map(day -> sign + day.getYear() + ")").orElse("");
    }
}
