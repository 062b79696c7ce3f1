package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * What was proven of a search task, over the snapshot its body names.
 *
 * @param answers           number of distinct answers of the program: always 1
 * @param clauseEvidence    for each clause of the program, the indices of the evidence claims that satisfy it
 * @param candidates        for each clause, how many answers the clause leaves by itself, its other variables free
 * @param withoutClause     for each clause, the number of distinct answers when that clause is dropped
 * @param minimumSourceCover the smallest number of documents that together hold evidence for every clause
 * @param checks            names of the mechanisms that supported the reference
 * @param seal              see {@link Seal}
 */
public record SearchCertificate(int answers, List<List<Integer>> clauseEvidence, List<Integer> candidates,
        List<Integer> withoutClause, int minimumSourceCover, List<String> checks, String seal)
        implements
            Certificate {
    public SearchCertificate {
        clauseEvidence = clauseEvidence.stream().map(List::copyOf).toList();
        candidates = List.copyOf(candidates);
        withoutClause = List.copyOf(withoutClause);
        checks = List.copyOf(checks);
        Objects.requireNonNull(seal, "seal");
    }
}
