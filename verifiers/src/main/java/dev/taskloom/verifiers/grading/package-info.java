/**
 * The reward a trainer gets: typed, strict comparison of an answer with a task's reference.
 *
 * <p>The way of an answer: {@code PlainText} (characters), {@code FinalAnswer} (which part is meant), {@code Markup} (what
 * it says without decoration), a {@code Reading} of its type (where the reference stands in it), {@code Statement} (whether
 * the words around it leave it a plain statement of that one answer).
 */
package dev.taskloom.verifiers.grading;
