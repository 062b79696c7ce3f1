package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Verdict;

/** One mechanism that judges an answer which is not the reference. */
interface CandidateCheck {
    /** Name of the mechanism. */
    String name();

    /** The verdict on a candidate that was resolved to a value of the snapshot. */
    Verdict check(SearchTask body, Candidate candidate);
}
