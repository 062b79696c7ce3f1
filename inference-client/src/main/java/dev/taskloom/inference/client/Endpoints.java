package dev.taskloom.inference.client;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The endpoints of a run, by name, as a YAML file and the environment give them.
 *
 * <p>Every text in the file may hold {@code ${NAME}}, which is the environment variable of that name; keys stand only in
 * the environment.
 */
public record Endpoints(Map<String, Endpoint> byName) {
    private static final List<String> FIELDS = List
            .of("base-url", "profile", "model", "key-env", "key", "reasoning-effort", "stream", "connect-timeout",
                    "idle-timeout", "total-timeout", "patience", "max-in-flight", "context-window", "prices");

    public Endpoints {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /**
     * Reads a file of endpoints.
     *
     * @param environment variables by name, usually {@link System#getenv()}
     * @throws EndpointException when the file cannot be read or used, with file and field in its message
     */
    public static Endpoints read(Path file, Map<String, String> environment) {
        Fields root = Fields.read(file, List.of("endpoints"), environment);
        Fields named = root.section("endpoints", List.of());
        Map<String, Endpoint> byName = new LinkedHashMap<>();
        for (String name : named.names()) {
            byName.put(name, endpoint(file, name, named.section(name, FIELDS)));
        }
        if (byName.isEmpty()) {
            throw new EndpointException(file + ": there is no endpoint below endpoints");
        }
        return new Endpoints(byName);
    }

    /** @throws EndpointException when there is none of that name, with the one that was probably meant */
    public Endpoint named(String name) {
        Endpoint endpoint = byName.get(name);
        if (endpoint == null) {
            throw new EndpointException(
                    "no endpoint is called " + name + Spelling.hint(name, List.copyOf(byName.keySet())));
        }
        return endpoint;
    }

    private static Endpoint endpoint(Path file, String name, Fields fields) {
        ProviderProfile profile = fields.choice("profile", ProviderProfile.ids())
                .flatMap(ProviderProfile::of)
                .orElse(ProviderProfile.GENERIC_OPENAI);
        Endpoint.Timeouts defaults = Endpoint.Timeouts.DEFAULT;
        Endpoint.Timeouts timeouts = new Endpoint.Timeouts(
                fields.duration("connect-timeout").orElse(defaults.connect()),
                fields.duration("idle-timeout").orElse(defaults.idle()),
                fields.duration("total-timeout").orElse(defaults.total()),
                fields.duration("patience").orElse(defaults.patience()));
        String model = fields.required("model");
        URI baseUrl = baseUrl(fields);
        Secret key = fields.key("key", "key-env");
        Optional<String> effort = fields.choice("reasoning-effort",
                profile.reasoningEfforts.stream().sorted().toList());
        int inFlight = fields.count("max-in-flight").orElse(Endpoint.DEFAULT_IN_FLIGHT);
        int window = fields.count("context-window").orElse(Endpoint.DEFAULT_WINDOW);
        Optional<Path> prices = fields.text("prices").map(path -> file.toAbsolutePath().resolveSibling(path));
        if (prices.isPresent() && !Files.isRegularFile(prices.get())) {
            throw fields.wrong("prices", "there is no such file");
        }
        return new Endpoint(name, baseUrl, profile, model, key, effort.orElse(""),
                fields.flag("stream").orElse(false), timeouts, inFlight, window, prices);
    }

    private static URI baseUrl(Fields fields) {
        String text = fields.required("base-url");
        return Endpoint.usableUrl(text).orElseThrow(() -> fields.wrong("base-url", Endpoint.URL_FORM));
    }
}
