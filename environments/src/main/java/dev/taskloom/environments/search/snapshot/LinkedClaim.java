package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.search.claims.Predicate;
import dev.taskloom.schemas.Value;

/** A claim as a shard stores it: entities by id, the cited span by document and offsets. */
public record LinkedClaim(String subject, Predicate predicate, Value object, String document, int start, int end,
        String extractor) {}
