package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.EntityFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sixth stage: puts together what all shards saw of the entities of one part, and writes them. */
public final class EntityAssembly {
    private static final int ALIASES = 24;

    private final BuildLayout layout;

    public EntityAssembly(BuildLayout layout) {
        this.layout = layout;
    }

    /** One part of the entities. */
    public record Summary(int partition, long entities, String digest) {}

    private static final class Seen {
        private Sighting primary;
        private final Set<String> aliases = new LinkedHashSet<>();
        private final Set<String> ownPages = new HashSet<>();
        private final Set<String> documents = new HashSet<>();
        private final Set<String> sites = new HashSet<>();
        private final Set<Long> facts = new HashSet<>();

        void add(Sighting sighting) {
            documents.add(sighting.document());
            sites.add(sighting.site());
            if (sighting.facts() != 0) {
                facts.add(sighting.facts());
            }
            EntityCard card = sighting.card();
            if (card != null) {
                ownPages.add(sighting.document());
                if (sighting.primary()) {
                    primary = sighting;
                }
                aliases.add(card.label());
                aliases.addAll(card.aliases());
            }
        }

        Entity entity() {
            EntityCard card = primary.card();
            aliases.remove(card.label());
            Set<String> elsewhere = new HashSet<>(documents);
            elsewhere.removeAll(ownPages);
            return new Entity(primary.entity(), card.label(), aliases.stream().limit(ALIASES).toList(), card.type(),
                    card.gender(), card.roles(), card.language(), primary.site(), primary.document(),
                    new Entity.Popularity(documents.size(), sites.size(), elsewhere.size(), facts.size()));
        }
    }

    /** Writes the part from the sightings of all splits, in any order. */
    public Summary assemble(int partition, List<ShardBuild.Sightings> batches) throws IOException {
        List<ShardBuild.Sightings> ordered = new ArrayList<>(batches);
        ordered.sort(Comparator.comparingInt(ShardBuild.Sightings::split));
        Map<String, Seen> seen = new TreeMap<>();
        for (ShardBuild.Sightings batch : ordered) {
            for (Sighting sighting : PackedLines.unpack(batch.packed(), Sighting.class)) {
                seen.computeIfAbsent(sighting.entity(), k -> new Seen()).add(sighting);
            }
        }
        List<Entity> entities = seen.values().stream().filter(s -> s.primary != null).map(Seen::entity).toList();
        return new Summary(partition, entities.size(), EntityFiles.write(layout.output(), partition, entities));
    }
}
