package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.Usage;
import java.util.Comparator;
import java.util.List;

/**
 * The trajectories of a task, by replicate, at least one.
 *
 * <p>The one that counts is the one that answered in the fewest steps, the lowest replicate of several; if none answered,
 * the first.
 */
public record AgentRun(List<Trajectory> trajectories) {
    public AgentRun {
        trajectories = List.copyOf(trajectories);
    }

    /** The trajectory that counts. */
    public Trajectory trajectory() {
        return trajectories.stream()
                .filter(trajectory -> trajectory.ending() instanceof Ending.Answered)
                .min(Comparator.comparingInt(Trajectory::steps))
                .orElse(trajectories.get(0));
    }

    /** Tokens of all trajectories, those that do not count included. */
    public Usage usage() {
        return trajectories.stream().map(Trajectory::usage).reduce(Usage.NONE, Usage::plus);
    }
}
