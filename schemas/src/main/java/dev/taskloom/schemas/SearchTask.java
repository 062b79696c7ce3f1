package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question over a snapshot, with what it was made of.
 *
 * @param snapshot      manifest hash of the snapshot the question is unique in
 * @param program       the question in executable form
 * @param bindings      the one solution: variable name to value, the answer among them
 * @param evidence      the claims that make the solution satisfy the program, each cited
 * @param entityChain   names from the entities the question gives to the answer, in the order of discovery
 * @param hardNegatives labels of entities that satisfy all clauses but one
 * @param hardening     names of the operators that shaped the question, in order
 */
public record SearchTask(String snapshot, ConstraintProgram program, SortedMap<String, Value> bindings,
        List<Claim> evidence, List<String> entityChain, List<String> hardNegatives, List<String> hardening)
        implements
            TaskBody {
    public SearchTask {
        Objects.requireNonNull(snapshot, "snapshot");
        Objects.requireNonNull(program, "program");
        bindings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
        evidence = List.copyOf(evidence);
        entityChain = List.copyOf(entityChain);
        hardNegatives = List.copyOf(hardNegatives);
        hardening = List.copyOf(hardening);
    }
}
