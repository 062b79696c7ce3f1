package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A model that works with tools until it answers; safe to share between threads.
 *
 * <p>Whatever model or provider do wrong ends a trajectory with a reason. What throws is a fault of ours: a tool, a
 * journal that cannot be written.
 */
public final class Agent {
    private final AgentModel model;
    private final Supplier<List<Tool>> tools;
    private final AgentSettings settings;

    /** @param tools gives each trajectory its own, so that those with a state may have one */
    public Agent(AgentModel model, Supplier<List<Tool>> tools, AgentSettings settings) {
        this.model = model;
        this.tools = tools;
        this.settings = settings;
    }

    /**
     * Works on a task until every trajectory has ended; blocks, so it belongs on a virtual thread.
     *
     * @param opening the conversation up to the task, whose last message is the user's
     */
    public AgentRun run(List<ChatMessage> opening) {
        if (opening.isEmpty() || !(opening.get(opening.size() - 1) instanceof ChatMessage.User task)) {
            throw new IllegalArgumentException("a conversation must end with a user message");
        }
        int wanted = settings.policy().trajectories();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Trajectory>> running = new ArrayList<>();
            for (int i = 0; i < wanted; i++) {
                int replicate = i;
                running.add(threads.submit(() -> new Rollout(model, new Toolbox(tools.get()), settings, replicate,
                        opening, task.content()).run()));
            }
            List<Trajectory> ended = new ArrayList<>();
            for (Future<Trajectory> trajectory : running) {
                ended.add(get(trajectory));
            }
            return new AgentRun(ended);
        }
    }

    private static Trajectory get(Future<Trajectory> trajectory) {
        try {
            return trajectory.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an agent was at work", e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case RuntimeException ours -> ours;
                case Throwable other -> new IllegalStateException(other);
            };
        }
    }
}
