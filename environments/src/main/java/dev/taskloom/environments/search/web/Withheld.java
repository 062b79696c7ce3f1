package dev.taskloom.environments.search.web;

/**
 * A text that may hold a key: it is sent as it is and shown as it was written, with the names of its variables.
 *
 * <p>Only this package can read it, and no serialised form holds it.
 */
final class Withheld {
    private final String written;
    private final String value;

    Withheld(String written, String value) {
        this.written = written;
        this.value = value;
    }

    String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return written;
    }
}
