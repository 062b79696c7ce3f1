package dev.taskloom.environments.planted.rendering;

import dev.taskloom.environments.planted.world.Draws;
import dev.taskloom.environments.planted.world.Entity;
import dev.taskloom.environments.planted.world.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells in prose what a plan says of its topic, along the outline of its kind. */
final class Narrator {
    private static final double COLOUR = 0.75;
    private static final int LONGEST_LIST = 6;

    private final PagePlan plan;
    private final Prose prose;
    private final Draws draws;
    private final Outline outline;
    private final Map<String, List<Fact>> facts = new LinkedHashMap<>();

    Narrator(PagePlan plan, Prose prose, Draws draws) {
        this.plan = plan;
        this.prose = prose;
        this.draws = draws;
        this.outline = Outline.of(plan);
        for (Fact fact : plan.facts()) {
            facts.computeIfAbsent(prose.relationOf(fact), relation -> new ArrayList<>()).add(fact);
        }
    }

    void tell() {
        new Lead(plan, outline, prose, facts, draws).write();
        alias();
        prose.endParagraph();
        boolean headings = plan.kind() == PageKind.ENTRY && plan.facts().size() > 7;
        for (Outline.Section section : outline.sections()) {
            List<Outline.Group> told = section.groups().stream().filter(this::hasFacts).toList();
            boolean colour = !section.colour().isEmpty() && draws.chance(COLOUR);
            if (told.isEmpty() && !colour) {
                continue;
            }
            if (headings) {
                prose.heading(section.heading(plan.site().language()));
            }
            int colourAfter = colour ? draws.below(told.size() + 1) : -1;
            for (int i = 0; i <= told.size(); i++) {
                if (i == colourAfter) {
                    prose.say(outline.kinds(), section.colour(), List.of(), Map.of());
                }
                if (i < told.size()) {
                    tell(told.get(i));
                }
            }
            prose.endParagraph();
        }
    }

    private void alias() {
        for (Entity.Alias alias : plan.topic().aliases()) {
            String key = switch (alias.reason()) {
                case SHORT_NAME -> "short_name";
                case FORMER_NAME -> "former_name";
                // Stand in brackets behind the name.
                case MAIDEN_NAME, BIRTH_NAME -> "";
            };
            if (!key.isEmpty() && draws.chance(0.7)) {
                prose.say(outline.kinds(), key, List.of(),
                        Map.of("alias", "<i>" + Markup.escape(alias.name()) + "</i>"));
            }
        }
    }

    private boolean hasFacts(Outline.Group group) {
        return group.relations().stream().anyMatch(facts::containsKey);
    }

    private void tell(Outline.Group group) {
        List<String> present = group.relations().stream().filter(facts::containsKey).toList();
        if (group.each()) {
            for (Fact fact : facts.get(present.getFirst())) {
                prose.say(outline.kinds(), present.getFirst(), List.of(fact), Map.of());
            }
            return;
        }
        List<Fact> said = new ArrayList<>();
        for (String relation : present) {
            List<Fact> all = facts.get(relation);
            said.addAll(all.subList(0, Math.min(all.size(), LONGEST_LIST)));
        }
        prose.say(outline.kinds(), String.join("+", present), said, Map.of());
    }
}
