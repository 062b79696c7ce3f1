package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityType;
import java.util.List;

/**
 * What one shard saw of one entity.
 *
 * @param page      its primary page, {@code null} when that is in another shard
 * @param names     names of its own pages in the shard, in order
 * @param documents documents of the shard that are about it, link to it or state a claim about it
 * @param elsewhere those of them that are not about it
 * @param sites     registrable domains of those documents
 * @param facts     hashes of the distinct claims with it as subject or object
 */
record Sighting(String entity, Page page, List<String> names, int documents, int elsewhere, List<String> sites,
        List<Long> facts) {

    /** The page that an entity is named by. */
    record Page(String label, EntityType type, String gender, List<String> roles, String language, String site,
            String document) {}
}
