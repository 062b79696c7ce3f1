package dev.taskloom.verifiers.search;

import java.util.List;

/**
 * A distinct answer that agents gave.
 *
 * @param answer as the first agent wrote it
 * @param nodes  what it may mean in the claim graph; empty when it names nothing there
 */
record Candidate(String answer, List<Integer> nodes) {
    Candidate {
        nodes = List.copyOf(nodes);
    }
}
