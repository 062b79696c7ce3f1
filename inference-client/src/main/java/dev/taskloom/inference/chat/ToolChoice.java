package dev.taskloom.inference.chat;

/** Whether a model may, must not or must call a tool. */
public sealed interface ToolChoice {
    /** It decides. */
    record Auto() implements ToolChoice {}

    /** It must not. */
    record None() implements ToolChoice {}

    /** It must call some tool; models do not take this while thinking. */
    record Required() implements ToolChoice {}

    /** It must call that tool; models do not take this while thinking. */
    record Named(String tool) implements ToolChoice {}
}
