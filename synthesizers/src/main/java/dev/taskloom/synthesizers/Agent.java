package dev.taskloom.synthesizers;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Draft;

/**
 * Something that tries to answer a draft from its prompt and its environment.
 *
 * <p>An agent never looks at the reference answer. It is deterministic in the draft and its own configuration, never
 * throws for the draft's fault, and answers with an empty text when it finds nothing. Safe to share between threads.
 */
public interface Agent {
    /** Name and configuration, unique among the agents of a run. */
    String name();

    /** One try. */
    Attempt attempt(Draft draft);
}
