package dev.taskloom.environments.corpus.reading;

/** A path the user named cannot be used at all; the message names it and is meant for people. */
public final class CorpusInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorpusInputException(String message) {
        super(message);
    }
}
