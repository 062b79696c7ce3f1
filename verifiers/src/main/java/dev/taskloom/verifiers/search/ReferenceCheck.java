package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Verdict;

/**
 * One mechanism that judges the reference answer of a search draft.
 *
 * <p>What it cannot settle is undecided. A check whose own code fails is undecided too: the verifier sees to that.
 */
interface ReferenceCheck {
    /** Name of the mechanism, as it stands in verdicts and certificates. */
    String name();

    /** False for a search, which an audit does not make again. */
    default boolean isRepeatable() {
        return true;
    }

    /** The verdict on the reference. */
    Verdict check(Draft draft, SearchTask body);
}
