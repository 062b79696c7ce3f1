package dev.taskloom.environments.search.wording;

/**
 * Why words will not do for a program.
 *
 * @param reason lower-case words joined by dashes
 * @param detail one sentence for people
 */
public record Objection(String reason, String detail) {}
