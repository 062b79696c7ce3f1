package dev.taskloom.inference.calls;

/**
 * Bounds of an endpoint's window.
 *
 * @param initial calls under way at once before anything is known of the endpoint
 * @param most    calls under way at once, however well it goes
 */
public record WindowSettings(int initial, int most) {
    /** For an endpoint of which nothing is known. */
    public static final WindowSettings DEFAULT = new WindowSettings(32, 1_024);

    public WindowSettings {
        if (initial < 1 || most < initial) {
            throw new IllegalArgumentException("a window begins with at least one call and with no more than its most");
        }
    }
}
