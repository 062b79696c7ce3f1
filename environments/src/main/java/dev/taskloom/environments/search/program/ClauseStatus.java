package dev.taskloom.environments.search.program;

/** What the claims of a snapshot say of a clause under a binding of its variables. */
public enum ClauseStatus {
    /** Some claim states it. */
    SATISFIED,
    /** The claims state something that cannot be true beside it. */
    CONTRADICTED,
    /** The claims leave it open. */
    UNKNOWN
}
