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
            return Optional.of(new Clash("duplicate-task", "this very task is there already"));
        }
        Set<Clause> clauses = clauses(task);
        List<Set<Clause>> sameAnswer = clausesByAnswer.getOrDefault(answer(task), List.of());
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
                    + sameAnswer.size() + " tasks already"));
        }
        int[] sketch = MinHash.sketch(task.prompt(), SHORTEST_SKETCH);
        if (isKnown(sketch)) {
            return Optional.of(new Clash("duplicate-question", "another task reads nearly the same"));
        }
        remember(task, clauses, sketch);
        return Optional.empty();
    }

    /** Enters a task that exists, whatever it repeats: one of an earlier run. */
    public void remember(Task task) {
        remember(task, clauses(task), MinHash.sketch(task.prompt(), SHORTEST_SKETCH));
    }

    private void remember(Task task, Set<Clause> clauses, int[] sketch) {
        ids.add(task.id());
        clausesByAnswer.computeIfAbsent(answer(task), k -> new ArrayList<>(1)).add(clauses);
        if (sketch.length > 0) {
            for (int band = 0; band < MinHash.BANDS; band++) {
                bands.computeIfAbsent(MinHash.bandKey(sketch, band), k -> new ArrayList<>(1)).add(sketch);
            }
        }
    }

    private static String answer(Task task) {
        return task.answer().value().toLowerCase(Locale.ROOT);
    }

    private static Set<Clause> clauses(Task task) {
        return switch (task.body()) {
            case SearchTask search -> new HashSet<>(search.program().clauses());
        };
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
