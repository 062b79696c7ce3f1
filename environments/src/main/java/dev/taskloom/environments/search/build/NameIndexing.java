package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.NameKey;
import dev.taskloom.environments.search.claims.RawClaim;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Third stage: what a shard's pages are called and whom they mention, cut into the parts of the dictionary. */
public final class NameIndexing {
    private final BuildLayout layout;
    private final PageRoster roster;

    public NameIndexing(BuildLayout layout, PageRoster roster) {
        this.layout = layout;
        this.roster = roster;
    }

    /** Writes the shard's share of every part of the dictionary. */
    public void index(int shard) {
        List<Set<String>> wanted = new ArrayList<>();
        try (PartWriters names = new PartWriters(partition -> layout.names(partition, shard))) {
            for (int partition = 0; partition < BuildLayout.PARTITIONS; partition++) {
                wanted.add(new TreeSet<>());
            }
            StagedPages.facts(layout, roster, shard, facts -> {
                String url = facts.card().url();
                roster.entityAt(url).ifPresent(entity -> {
                    if (roster.isPrimary(url)) {
                        addNames(StagedPages.cardOf(facts, entity, roster), names);
                    }
                    for (RawClaim claim : facts.claims()) {
                        for (String key : MentionResolver.keys(claim.subject(), roster)) {
                            wanted.get(BuildLayout.partition(key)).add(key);
                        }
                        for (String key : MentionResolver.keys(claim.object(), roster)) {
                            wanted.get(BuildLayout.partition(key)).add(key);
                        }
                    }
                });
            });
            names.finish();
        }
        try (PartWriters keys = new PartWriters(partition -> layout.wanted(partition, shard))) {
            for (int partition = 0; partition < BuildLayout.PARTITIONS; partition++) {
                for (String key : wanted.get(partition)) {
                    keys.add(partition, key);
                }
            }
            keys.finish();
        }
    }

    private static void addNames(EntityCard card, PartWriters names) {
        Set<String> all = new LinkedHashSet<>();
        card.keys().stream().map(NameKey::value).forEach(all::add);
        all.add(MentionResolver.entityKey(card.id()));
        Map<Integer, List<String>> keys = new TreeMap<>();
        for (String key : all) {
            keys.computeIfAbsent(BuildLayout.partition(key), k -> new ArrayList<>()).add(key);
        }
        keys.forEach((partition, list) -> names.add(partition, new DictionaryEntry(list, card)));
    }
}
