package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.exploring.ProposedClaim;
import java.util.Objects;

/**
 * A proposed claim and where it was given.
 *
 * @param line line of the file of proposals, from 1
 */
public record Proposal(int line, ProposedClaim claim) {
    public Proposal {
        Objects.requireNonNull(claim, "claim");
    }
}
