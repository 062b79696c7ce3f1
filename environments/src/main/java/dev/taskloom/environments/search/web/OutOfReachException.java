package dev.taskloom.environments.search.web;

import java.io.IOException;

/** An address that must not be connected to. */
final class OutOfReachException extends IOException {
    private static final long serialVersionUID = 1L;

    OutOfReachException() {
        super("it is an address of a private network");
    }
}
