package dev.taskloom.environments.search.exploring;

import java.util.Objects;

/**
 * A claim that a model has read in a page and another has confirmed: a proposal, until a build has found its words again.
 *
 * @param url         address of the page
 * @param predicate   wire name of the predicate
 * @param subject     what it is about, as the quote names it, or the title of the page
 * @param object      what is said of it, as the quote writes it
 * @param quote       the words of the page that say so
 * @param proposedBy  profile of the model that read it
 * @param confirmedBy profile of the model that confirmed it
 */
public record ProposedClaim(String url, String predicate, String subject, String object, String quote,
        String proposedBy, String confirmedBy) {
    /** Characters of a quote at most; a longer one shows nothing exactly. */
    public static final int LONGEST_QUOTE = 400;

    public ProposedClaim {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(confirmedBy, "confirmedBy");
    }
}
