package dev.taskloom.environments.search.graph;

import dev.taskloom.environments.search.claims.EntityType;
import java.util.List;
import java.util.Objects;

/**
 * Something the snapshot has a page about.
 *
 * @param id         16 hex digits: the start of the SHA-256 of its primary page's URL
 * @param label      usual name, without a disambiguating part
 * @param aliases    other names, without {@code label}
 * @param type       coarse type
 * @param gender     {@code f}, {@code m} or empty
 * @param roles      what it is, lower case: {@code film director}, {@code village}
 * @param language   language of the primary page
 * @param site       registrable domain of the primary page
 * @param document   id of the primary page's document
 * @param popularity how often it is met
 */
public record Entity(String id, String label, List<String> aliases, EntityType type, String gender,
        List<String> roles, String language, String site, String document, Popularity popularity) {
    public Entity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(gender, "gender");
        roles = List.copyOf(roles);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(popularity, "popularity");
    }

    /**
     * How often an entity is met in the snapshot, near-duplicate documents counted once.
     *
     * @param documents documents that link to it or state a claim about it, its own page among them
     * @param domains   distinct registrable domains of those documents
     * @param inLinks   documents other than its own that link to it or name it as the object of a claim
     * @param claims    distinct claims with it as subject or object
     */
    public record Popularity(int documents, int domains, int inLinks, int claims) {}
}
