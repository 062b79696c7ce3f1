package dev.taskloom.environments.search.build;

import java.util.List;

/**
 * What has to be known of every page before any page can be linked.
 *
 * @param split    number of the input split it was read from
 * @param ordinal  its number within the split, from 0
 * @param sketch   {@link dev.taskloom.environments.corpus.duplicates.MinHash} of its text, empty for short texts
 */
public record PageNote(int split, int ordinal, String url, String document, List<String> sameAs, int[] sketch) {}
