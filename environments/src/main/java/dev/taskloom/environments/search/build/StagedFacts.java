package dev.taskloom.environments.search.build;

import dev.taskloom.environments.search.claims.EntityCard;
import dev.taskloom.environments.search.claims.Judgement;
import dev.taskloom.environments.search.claims.RawClaim;
import java.util.List;

/**
 * What was read from a page, as it waits on disk beside the document for its names to be resolved.
 *
 * @param claims     accepted proposals among them
 * @param judgements what became of the proposals for the page
 */
record StagedFacts(EntityCard card, List<RawClaim> claims, List<Judgement> judgements) {}
