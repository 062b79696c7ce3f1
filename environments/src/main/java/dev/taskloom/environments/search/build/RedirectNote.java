package dev.taskloom.environments.search.build;

/** A name that leads to another page. */
record RedirectNote(String fromUrl, String fromTitle, String toUrl) {}
