package dev.taskloom.inference.chat;

/** Whether a model is to think before it answers. */
public enum Thinking {
    /** As the model does by itself. */
    DEFAULT, ON, OFF
}
