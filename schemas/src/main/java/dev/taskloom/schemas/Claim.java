package dev.taskloom.schemas;

import java.util.Objects;

/**
 * One fact with its source: what a document says of a subject, and where it says so.
 *
 * @param subject   the entity the fact is about
 * @param predicate wire name of the relation, such as {@code birth_place}; the vocabulary belongs to the kind
 * @param object    the entity or literal it is related to
 * @param citation  the sentence or table row it was read from
 * @param extractor which reader found it, with its version: {@code sentence/en/7}, {@code infobox/en}
 */
public record Claim(Value.EntityValue subject, String predicate, Value object, Citation citation, String extractor) {
    public Claim {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(extractor, "extractor");
    }
}
