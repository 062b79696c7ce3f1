package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.environments.search.snapshot.EntityFiles;
import java.util.List;

/** Sixth stage: puts together what all shards saw of the entities of one part, and writes them. */
public final class EntityAssembly {
    private final BuildLayout layout;
    private final int shards;

    /** @param shards how many shards the snapshot has */
    public EntityAssembly(BuildLayout layout, int shards) {
        this.layout = layout;
        this.shards = shards;
    }

    /** One part of the entities. */
    public record Summary(int partition, long entities, String digest) {}

    /** Writes one part. */
    public Summary assemble(int partition) {
        Sightings sightings = new Sightings();
        for (int shard = 0; shard < shards; shard++) {
            PackedRecords.read(layout.sightings(partition, shard), Sighting.class, sightings::add);
        }
        List<Entity> entities = sightings.entities();
        return new Summary(partition, entities.size(), EntityFiles.write(layout.output(), partition, entities));
    }
}
