package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.ReferenceAnswer;
import dev.taskloom.verifiers.SelectionMode;
import dev.taskloom.verifiers.grading.Equivalence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What agents made of a draft.
 *
 * @param solvedBy   who gave the reference answer
 * @param failedBy   who did not, in order
 * @param candidates each distinct other answer, as it was first written, with who gave it
 */
record AgentAnswers(List<String> solvedBy, List<String> failedBy, Map<String, List<String>> candidates) {

    static AgentAnswers of(ReferenceAnswer reference, List<Attempt> attempts) {
        List<String> solvedBy = new ArrayList<>();
        List<String> failedBy = new ArrayList<>();
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        Predicate<String> isReference = Equivalence.to(reference, "en");
        for (Attempt attempt : attempts) {
            if (isReference.test(attempt.answer())) {
                solvedBy.add(attempt.agent());
                continue;
            }
            failedBy.add(attempt.agent());
            if (!attempt.answer().isBlank()) {
                candidates.computeIfAbsent(attempt.answer().strip(), k -> new ArrayList<>()).add(attempt.agent());
            }
        }
        return new AgentAnswers(solvedBy, failedBy, candidates);
    }

    /** Why the mode leaves no room for a task. */
    record Objection(String reason, String detail) {}

    /** What the mode makes of who found the answer. */
    Optional<Objection> objection(SelectionMode mode) {
        String finders = "found by " + String.join(", ", solvedBy);
        return switch (mode) {
            case STRICT -> solvedBy.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Objection("solved-by-agent", finders));
            case BANDED -> solvedBy.isEmpty()
                    ? Optional.of(new Objection("solved-by-no-agent", "no agent found the answer"))
                    : solvedBy.size() > failedBy.size()
                            ? Optional.of(new Objection("solved-by-most-agents", finders))
                            : Optional.empty();
            case GRADED -> Optional.empty();
        };
    }
}
