package dev.taskloom.inference.client;

/**
 * A file of endpoints that cannot be used, those of models or that of a web; the message is one line that names file and
 * field, and holds no key.
 */
public final class EndpointException extends IllegalArgumentException {
    EndpointException(String message) {
        super(message);
    }
}
