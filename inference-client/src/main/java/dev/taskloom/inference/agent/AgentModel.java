package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatModel;

/** A model as agents ask it: the same words in another replicate, or at another step, are another call. */
@FunctionalInterface
public interface AgentModel {
    /** The model for one call; replicates and steps count from zero. */
    ChatModel at(int replicate, int step);

    /** A model that does not tell calls apart. */
    static AgentModel of(ChatModel model) {
        return (replicate, step) -> model;
    }
}
