package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import java.util.List;

/** An entity's card and the keys it is looked up by. */
record DictionaryEntry(List<String> keys, EntityCard card) {}
