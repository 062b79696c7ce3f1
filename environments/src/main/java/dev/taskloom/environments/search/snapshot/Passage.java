package dev.taskloom.environments.search.snapshot;

/**
 * A part of a document that a search found.
 *
 * @param document id of the document
 * @param start    first character in the document's text
 * @param end      end (exclusive)
 * @param score    BM25 score; comparable within one search only
 */
public record Passage(String document, int start, int end, float score) {}
