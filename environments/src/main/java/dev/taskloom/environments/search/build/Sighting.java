package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;

/**
 * One document's bearing on one entity.
 *
 * @param card     the card, when the document is a page about the entity; {@code null} otherwise
 * @param primary  true if that page is the one the entity is named by
 * @param document id of the document
 * @param site     its registrable domain
 * @param facts    hash of the claim, 0 for a mere link
 */
record Sighting(String entity, EntityCard card, boolean primary, String document, String site, long facts) {}
