package dev.taskloom.environments.planted.rendering;

/** The sorts of pages. */
public enum PageKind {
    /** Prose about one thing. */
    ENTRY,
    /** A newspaper article on a death. */
    OBITUARY,
    /** A newspaper article on a new work. */
    REVIEW,
    /** A list of what stands in one relation to the topic. */
    LIST,
    /** A list of things that bear one name. */
    DISAMBIGUATION
}
