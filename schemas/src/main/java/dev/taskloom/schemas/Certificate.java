package dev.taskloom.schemas;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The part of a task that is re-checked offline, without a model. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "certificate")
@JsonSubTypes(@JsonSubTypes.Type(value = SearchCertificate.class, name = "search"))
public sealed interface Certificate permits SearchCertificate {

    /** SHA-256 of everything the certificate speaks for: see {@link Seal}. */
    String seal();
}
