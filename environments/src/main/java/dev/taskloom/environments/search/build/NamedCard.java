package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import java.util.List;

/** A dictionary entry: an entity's card and the keys it is looked up by in one part of the dictionary. */
record NamedCard(List<String> keys, EntityCard card) {}
