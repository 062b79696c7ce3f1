package dev.taskloom.environments.corpus.reading;

import java.io.IOException;

/** The bytes of a file are not what its format promises. */
final class CorruptInputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ReadFailure failure;

    CorruptInputException(ReadFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    ReadFailure failure() {
        return failure;
    }
}
