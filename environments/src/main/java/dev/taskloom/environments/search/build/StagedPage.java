package dev.taskloom.environments.search.build;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.RawClaim;
import java.util.List;

/** A page after extraction and reading, as it waits on disk for its names to be resolved. */
record StagedPage(int ordinal, Document document, EntityCard card, List<RawClaim> claims) {}
