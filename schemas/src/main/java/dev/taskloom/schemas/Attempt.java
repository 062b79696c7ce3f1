package dev.taskloom.schemas;

import java.util.List;
import java.util.Objects;

/**
 * One agent's try at a draft.
 *
 * @param agent      name of the agent and its configuration; that of a model is {@link #MODEL} and the model's profile
 * @param answer     what it answered; empty when it gave none
 * @param trajectory what it did, a line a step
 */
public record Attempt(String agent, String answer, List<String> trajectory) {
    /** How the names of agents begin that are models. */
    public static final String MODEL = "model:";

    public Attempt {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(answer, "answer");
        trajectory = List.copyOf(trajectory);
    }
}
