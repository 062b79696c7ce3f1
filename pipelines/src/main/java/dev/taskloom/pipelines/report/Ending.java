package dev.taskloom.pipelines.report;

import dev.taskloom.schemas.Attempt;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Task;
import dev.taskloom.schemas.Verdict;
import java.util.Set;
import java.util.stream.Collectors;

/** How an attempt ended. */
enum Ending {
    RIGHT, WRONG, NO_ANSWER, UNDECIDED;

    /** In an accepted task the difficulty says who solved it and who failed. */
    static Ending of(Attempt attempt, Task task) {
        if (task.difficulty().solvedBy().contains(attempt.agent())) {
            return RIGHT;
        }
        if (attempt.answer().isBlank()) {
            return NO_ANSWER;
        }
        return task.difficulty().failedBy().contains(attempt.agent()) ? WRONG : UNDECIDED;
    }

    /** In a draft that fell only the verdicts on the candidate can say it; without one it stays undecided. */
    static Ending of(Attempt attempt, Rejection rejection) {
        if (attempt.answer().isBlank()) {
            return NO_ANSWER;
        }
        if (attempt.answer().equals(rejection.answer())) {
            return RIGHT;
        }
        Set<Verdict.Outcome> outcomes = rejection.verdicts()
                .stream()
                .filter(verdict -> verdict.statement().equals(Verdict.CANDIDATE + attempt.answer()))
                .map(Verdict::outcome)
                .collect(Collectors.toSet());
        if (outcomes.contains(Verdict.Outcome.SUPPORTED)) {
            return RIGHT;
        }
        return outcomes.contains(Verdict.Outcome.REFUTED) ? WRONG : UNDECIDED;
    }
}
