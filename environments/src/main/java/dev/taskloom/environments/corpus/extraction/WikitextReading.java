package dev.taskloom.environments.corpus.extraction;

import dev.taskloom.environments.corpus.RawPage;

/** Reads MediaWiki markup; the place where a wikitext parser is plugged in. */
@FunctionalInterface
public interface WikitextReading {
    /**
     * Text of {@code markup} with its links and rows, canonical or not.
     *
     * @param page the page that holds the markup
     * @throws IllegalArgumentException when the markup cannot be read; the message is for people
     */
    SpannedText read(RawPage page, String markup);

    /** Reads no markup: for corpora that have none. */
    static WikitextReading none() {
        return (page, markup) -> {
            throw new IllegalArgumentException("no reader of wikitext is set up");
        };
    }
}
