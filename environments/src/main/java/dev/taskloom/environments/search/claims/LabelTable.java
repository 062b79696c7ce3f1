package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.SentencePattern.Shape;
import dev.taskloom.environments.search.claims.SentencePattern.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the labels of infobox rows mean in one language. */
final class LabelTable {
    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    /** One reading of a label: on which types of page, and the slots to look for in the value, in order. */
    record Meaning(Set<EntityType> topics, List<Slot> slots) {}

    LabelTable(String language) {
        for (Table.Row row : Table.read(language + "/labels.tsv").rows()) {
            List<Slot> slots = new ArrayList<>();
            for (String slot : row.cell(2).split(" ")) {
                boolean inverse = slot.startsWith("^");
                String[] parts = slot.substring(inverse ? 1 : 0).split(":");
                Predicate predicate = Predicate.of(parts[0])
                        .orElseThrow(() -> row.bad("names the unknown relation " + parts[0], null));
                slots.add(new Slot("", predicate, inverse, Shape.valueOf(parts[1].toUpperCase(Locale.ROOT))));
            }
            meanings.computeIfAbsent(row.cell(0).toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(new Meaning(PatternTable.topics(row.cell(1)), List.copyOf(slots)));
        }
    }

    /** The slots that a label stands for on a page of that type; empty for a label the table does not hold. */
    List<Slot> slots(String label, EntityType topic) {
        String key = label.strip().toLowerCase(Locale.ROOT);
        if (key.endsWith(":")) {
            key = key.substring(0, key.length() - 1).strip();
        }
        for (Meaning meaning : meanings.getOrDefault(key, List.of())) {
            if (meaning.topics().contains(topic)) {
                return meaning.slots();
            }
        }
        return List.of();
    }
}
