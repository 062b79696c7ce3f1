package dev.taskloom.inference.agent;

/** How a conversation that fills the window is to be made shorter. */
public sealed interface ContextReset {
    /** By a summary of all its rounds. */
    record Summarise() implements ContextReset {}

    /** By leaving out that many of its oldest rounds, at least one. */
    record Drop(int rounds) implements ContextReset {}

    /** It cannot, and the trajectory ends. */
    record Impossible() implements ContextReset {}

    /** To leave out nothing would change nothing. */
    static ContextReset drop(int rounds) {
        return rounds > 0 ? new Drop(rounds) : new Impossible();
    }
}
