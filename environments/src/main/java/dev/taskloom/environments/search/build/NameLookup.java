package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fourth stage: puts together one part of the dictionary and tells every shard what it wanted to know of it. */
public final class NameLookup {
    private final BuildLayout layout;
    private final int shards;

    /** @param shards how many shards the snapshot will have */
    public NameLookup(BuildLayout layout, int shards) {
        this.layout = layout;
        this.shards = shards;
    }

    /** Answers what all shards wanted of that part. */
    public void lookUp(int partition) {
        List<EntityCard> cards = new ArrayList<>();
        Map<String, List<Integer>> dictionary = new HashMap<>();
        for (int shard = 0; shard < shards; shard++) {
            PackedRecords.read(layout.names(partition, shard), DictionaryEntry.class, entry -> {
                for (String key : entry.keys()) {
                    dictionary.computeIfAbsent(key, k -> new ArrayList<>(1)).add(cards.size());
                }
                cards.add(entry.card());
            });
        }
        for (int shard = 0; shard < shards; shard++) {
            Map<Integer, List<String>> keysByCard = new TreeMap<>();
            PackedRecords.read(layout.wanted(partition, shard), String.class,
                    key -> dictionary.getOrDefault(key, List.of())
                            .forEach(card -> keysByCard.computeIfAbsent(card, k -> new ArrayList<>(1)).add(key)));
            try (PackedRecords.Writer writer = PackedRecords.writer(layout.found(shard, partition))) {
                keysByCard.forEach((card, keys) -> writer.add(new DictionaryEntry(keys, cards.get(card))));
                writer.finish();
            }
        }
    }
}
