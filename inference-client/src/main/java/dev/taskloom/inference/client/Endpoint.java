package dev.taskloom.inference.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A model at an address, and what it takes to ask it.
 *
 * @param name            what the file of endpoints calls it
 * @param baseUrl         http or https, without user, query or fragment; {@code /chat/completions} is put behind it
 * @param key             sent as a bearer token unless it is {@link Secret#NONE}
 * @param reasoningEffort one that the profile knows, empty to leave it to the provider
 * @param stream          whether the answer is asked for piece by piece; the outcome is the same
 * @param maxInFlight     most requests under way at a time, at least one; whoever sends them keeps to it
 * @param contextWindow   tokens of prompt and answer together that the model can hold
 * @param prices          file that says what tokens cost
 */
public record Endpoint(String name, URI baseUrl, ProviderProfile profile, String model, Secret key,
        String reasoningEffort, boolean stream, Timeouts timeouts, int maxInFlight, int contextWindow,
        Optional<Path> prices) {

    /**
     * How long to wait; what takes longer is to be tried again later, until patience ends.
     *
     * @param connect until a connection stands
     * @param idle    without a byte from the server; blank lines and comments, which busy servers send, count as bytes
     * @param total   for the whole answer, whatever the server sends meanwhile
     * @param patience while nothing but failures comes back
     */
    public record Timeouts(Duration connect, Duration idle, Duration total, Duration patience) {
        /**
         * Ten seconds, ten minutes (after which DeepSeek itself gives up a waiting request), half an hour, and a quarter of
         * an hour.
         */
        public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(10),
                Duration.ofMinutes(30), Duration.ofMinutes(15));

        public Timeouts {
            positive(connect, "connect timeout");
            positive(idle, "idle timeout");
            positive(total, "total timeout");
            positive(patience, "patience");
        }

        private static void positive(Duration duration, String name) {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(name + " is not positive");
            }
        }
    }

    /** Enough to keep a hosted model busy, few enough for one that is served on a single machine to queue. */
    static final int DEFAULT_IN_FLIGHT = 64;

    /** The window of DeepSeek-V3.2. */
    static final int DEFAULT_WINDOW = 128 * 1024;

    /** What {@link #usableUrl} wants, for people. */
    public static final String URL_FORM = "a base URL is http(s)://host[:port][/path], without user or query";

    public Endpoint {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(timeouts, "timeouts");
        Objects.requireNonNull(prices, "prices");
        if (model.isBlank()) {
            throw new IllegalArgumentException("no model");
        }
        if (maxInFlight < 1 || contextWindow < 1) {
            throw new IllegalArgumentException("requests in flight and context window are at least one");
        }
        if (!reasoningEffort.isEmpty() && !profile.reasoningEfforts.contains(reasoningEffort)) {
            throw new IllegalArgumentException(profile.id() + " has no reasoning effort \"" + reasoningEffort + "\"");
        }
        if (usableUrl(baseUrl.toString()).isEmpty()) {
            throw new IllegalArgumentException(URL_FORM);
        }
    }

    /** The address, if it is one that may be shown: nothing secret stands where user or query would be. */
    public static Optional<URI> usableUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** An endpoint without key and with everything else as it is by default. */
    public static Endpoint of(String name, URI baseUrl, ProviderProfile profile, String model) {
        return new Endpoint(name, baseUrl, profile, model, Secret.NONE, "", false, Timeouts.DEFAULT, DEFAULT_IN_FLIGHT,
                DEFAULT_WINDOW, Optional.empty());
    }

    public Endpoint withKey(Secret key) {
        return new Endpoint(name, baseUrl, profile, model, key, reasoningEffort, stream, timeouts, maxInFlight,
                contextWindow, prices);
    }

    public Endpoint withStream(boolean stream) {
        return new Endpoint(name, baseUrl, profile, model, key, reasoningEffort, stream, timeouts, maxInFlight,
                contextWindow, prices);
    }

    public Endpoint withTimeouts(Timeouts timeouts) {
        return new Endpoint(name, baseUrl, profile, model, key, reasoningEffort, stream, timeouts, maxInFlight,
                contextWindow, prices);
    }

    public Endpoint withMaxInFlight(int maxInFlight) {
        return new Endpoint(name, baseUrl, profile, model, key, reasoningEffort, stream, timeouts, maxInFlight,
                contextWindow, prices);
    }

    /**
     * Profile, model and reasoning effort: what changes its answers. Where it is served, and how an answer is transported,
     * does not.
     */
    public String answersAs() {
        return profile.id() + "/" + model + (reasoningEffort.isEmpty() ? "" : "/" + reasoningEffort);
    }

    /** Where requests go. */
    URI completions() {
        return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/chat/completions");
    }
}
