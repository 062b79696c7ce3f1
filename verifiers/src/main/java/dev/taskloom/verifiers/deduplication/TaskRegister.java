package dev.taskloom.verifiers.deduplication;

import dev.taskloom.environments.corpus.duplicates.MinHash;
import dev.taskloom.schemas.Clause;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers the tasks of a run and tells what a further one repeats.
 *
 * <p>Two tasks repeat each other when their ids are equal, when their questions share at least 70 % of their word 5-grams
 * (by MinHash), or when they have the same answer and at least half of the smaller one's clauses in common.
 */
public final class TaskRegister {
    private static final double SAME_QUESTION = 0.7;
    private static final int SHORTEST_SKETCH = 5;

    private final int answerUses;
    private final Set<TaskId> ids = new HashSet<>();
    private final Map<String, List<Set<Clause>>> clausesByAnswer = new HashMap<>();
    private final Map<Long, List<int[]>> bands = new HashMap<>();

    /** A register that lets each answer in at most {@code answerUses} times. */
    public TaskRegister(int answerUses) {
        this.answerUses = answerUses;
    }

    /** Why a task is not let in. */
    public record Clash(String reason, String detail) {}

    /** Enters the task, or says what it repeats. */
    public Optional<Clash> enter(Task task) {
        if (ids.contains(task.id())) {
            return Optional.of(new Clash("duplicate-task", "the run has this task already"));
        }
        SearchTask body = switch (task.body()) {
            case SearchTask search -> search;
        };
        String answer = task.answer().value().toLowerCase(Locale.ROOT);
        Set<Clause> clauses = new HashSet<>(body.program().clauses());
        List<Set<Clause>> sameAnswer = clausesByAnswer.getOrDefault(answer, List.of());
        for (Set<Clause> other : sameAnswer) {
            Set<Clause> shared = new HashSet<>(other);
            shared.retainAll(clauses);
            if (shared.size() * 2 >= Math.min(other.size(), clauses.size())) {
                return Optional.of(new Clash("duplicate-clauses", "another task asks for '" + task.answer().value()
                        + "' by much the same clues"));
            }
        }
        if (sameAnswer.size() >= answerUses) {
            return Optional.of(new Clash("answer-used-up", "the answer '" + task.answer().value() + "' stands in "
                    + answerUses + " tasks already"));
        }
        int[] sketch = MinHash.sketch(task.prompt(), SHORTEST_SKETCH);
        if (isKnown(sketch)) {
            return Optional.of(new Clash("duplicate-question", "another task reads nearly the same"));
        }
        ids.add(task.id());
        clausesByAnswer.computeIfAbsent(answer, k -> new ArrayList<>(1)).add(clauses);
        if (sketch.length > 0) {
            for (int band = 0; band < MinHash.BANDS; band++) {
                bands.computeIfAbsent(MinHash.bandKey(sketch, band), k -> new ArrayList<>(1)).add(sketch);
            }
        }
        return Optional.empty();
    }

    private boolean isKnown(int[] sketch) {
        if (sketch.length == 0) {
            return false;
        }
        for (int band = 0; band < MinHash.BANDS; band++) {
            for (int[] other : bands.getOrDefault(MinHash.bandKey(sketch, band), List.of())) {
                if (MinHash.similarity(sketch, other) >= SAME_QUESTION) {
                    return true;
                }
            }
        }
        return false;
    }
}
