package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * How a draft became a task.
 *
 * @param decision always {@link Decision#ACCEPT} in a published task
 * @param mode     the rule that was applied: {@code strict}, {@code banded} or {@code graded}
 * @param attempts the tries of the agents
 * @param verdicts every verdict, on the reference and on each distinct candidate answer
 * @param wording  whose words the prompt has; {@code null} when no model was asked for some
 */
public record Verification(Decision decision, String mode, List<Attempt> attempts, List<Verdict> verdicts,
        Wording wording) {
    public Verification {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(mode, "mode");
        attempts = List.copyOf(attempts);
        verdicts = List.copyOf(verdicts);
    }
}
