package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.claims.Predicate;

/** A triple of the claim graph, whatever number of documents state it; subject and object are nodes. */
record Fact(int subject, Predicate predicate, int object) {}
