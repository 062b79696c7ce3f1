package dev.taskloom.environments.search.build;

/** A mention that was found to mean an entity. */
public record Resolution(int ordinal, int claim, boolean object, String entity, String label) {}
