package dev.taskloom.synthesizers;

import dev.taskloom.schemas.Draft;

/**
 * Something that puts a draft into other words.
 *
 * <p>Words that cannot be shown to say the same are not taken: the draft then keeps its own. Never throws for the draft's
 * or a model's fault. Safe to share between threads.
 */
public interface DraftWriter {
    /** The draft in other words or in its own; whose they are is its {@link Draft#wording() wording}. */
    Draft worded(Draft draft);
}
