package dev.taskloom.inference.client;

/**
 * A key that can be sent but not shown.
 *
 * <p>Neither {@link #toString} nor any serialised form holds it, and only this package can read it.
 */
public final class Secret {
    /** For servers that want no key. */
    public static final Secret NONE = new Secret("");

    private static final String MASK = "***";

    /** Local servers take any word for a key ("EMPTY", "none"): to cut such a word out of answers would change them. */
    private static final int SHORTEST_REDACTED = 8;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A key, without the white space around it.
     *
     * @throws IllegalArgumentException when a header cannot hold it; the message does not quote it
     */
    public static Secret of(String value) {
        String stripped = value.strip();
        // The JDK names the whole value when it refuses a header, so it must never come to that.
        if (stripped.isEmpty() || !stripped.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("a key is one or more visible ASCII characters without blanks");
        }
        return new Secret(stripped);
    }

    boolean present() {
        return !value.isEmpty();
    }

    String reveal() {
        return value;
    }

    /** The text with every occurrence of the key masked, for texts that come from a server or a library. */
    public String redact(String text) {
        return value.length() < SHORTEST_REDACTED ? text : text.replace(value, MASK);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
