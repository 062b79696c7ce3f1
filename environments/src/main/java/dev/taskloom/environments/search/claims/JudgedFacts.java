package dev.taskloom.environments.search.claims;

import java.util.List;
import java.util.Objects;

/**
 * What one page says, accepted proposals among its claims, and what became of every proposal.
 *
 * @param judgements one for each proposal, in order
 */
public record JudgedFacts(PageFacts facts, List<Judgement> judgements) {
    public JudgedFacts {
        Objects.requireNonNull(facts, "facts");
        judgements = List.copyOf(judgements);
    }
}
