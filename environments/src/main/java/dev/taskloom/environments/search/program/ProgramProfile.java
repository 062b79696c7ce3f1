package dev.taskloom.environments.search.program;

import java.util.List;

/**
 * What can be counted about a program and its one solution: the structural part of its difficulty.
 *
 * @param candidates         for each clause, how many bindings of its variable nearest to the answer the clause leaves by
 *                           itself, its other variables free
 * @param withoutClause      for each clause, the number of distinct answers when it is dropped, at most
 *                           {@link ProgramProfiler#ANSWER_CAP}
 * @param nearMisses         nodes that are answers when exactly one clause is dropped, in node order, without the answer
 * @param minimumSourceCover the smallest number of documents that together hold evidence for every clause; exact
 * @param hops               joined relations on the longest way from the answer to something given
 * @param hiddenEntities     variables besides the answer
 * @param depth              hidden entities on the longest way from the answer to something given
 */
public record ProgramProfile(List<Integer> candidates, List<Integer> withoutClause, List<Integer> nearMisses,
        int minimumSourceCover, int hops, int hiddenEntities, int depth) {
    public ProgramProfile {
        candidates = List.copyOf(candidates);
        withoutClause = List.copyOf(withoutClause);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Candidates of the clause that identifies least. */
    public int weakestClauseCandidates() {
        return candidates.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Candidates of the clause that identifies most. */
    public int strongestClauseCandidates() {
        return candidates.stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
