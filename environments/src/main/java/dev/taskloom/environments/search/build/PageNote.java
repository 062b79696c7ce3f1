package dev.taskloom.environments.search.build;

import java.util.List;

/**
 * What has to be known of every page before any page can be linked.
 *
 * @param origin   where it stands in the input, for people
 * @param document id of its document
 * @param sketch   {@link dev.taskloom.environments.corpus.duplicates.MinHash} of its text, empty for short texts
 */
record PageNote(String origin, String url, String document, List<String> sameAs, int[] sketch) {}
