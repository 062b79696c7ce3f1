package dev.taskloom.inference.client;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The endpoints of a run and the agents that work with them, by name, as a YAML file and the environment give them.
 *
 * <p>Every text in the file may hold {@code ${NAME}}, which is the environment variable of that name; keys stand only in
 * the environment, where the key of an endpoint is looked for when the endpoint is asked for.
 */
public final class Endpoints {
    private static final String ENDPOINTS = "endpoints";
    private static final String AGENTS = "agents";
    private static final List<String> FIELDS = List
            .of("base-url", "profile", "model", "key-env", "key", "reasoning-effort", "stream", "connect-timeout",
                    "idle-timeout", "total-timeout", "patience", "max-in-flight", "context-window", "prices");

    private final Map<String, Entry> endpoints = new LinkedHashMap<>();
    private final Map<String, EndpointAgent> agents = new LinkedHashMap<>();

    /** An endpoint that lacks its key yet. */
    private record Entry(Endpoint endpoint, Supplier<Secret> key) {}

    private Endpoints(Path file, Fields root) {
        Fields named = root.section(ENDPOINTS, List.of());
        for (String name : named.names()) {
            Fields fields = named.section(name, FIELDS);
            endpoints.put(name, new Entry(endpoint(file, name, fields), fields.key("key", "key-env")));
        }
        if (endpoints.isEmpty()) {
            throw new EndpointException(file + ": there is no endpoint below " + ENDPOINTS);
        }
        if (root.names().contains(AGENTS)) {
            readAgents(file, root.section(AGENTS, List.of()));
        }
    }

    /**
     * Reads a file of endpoints.
     *
     * @param environment variables by name, usually {@link System#getenv()}
     * @throws EndpointException when the file cannot be read or used, with file and field in its message
     */
    public static Endpoints read(Path file, Map<String, String> environment) {
        return new Endpoints(file, Fields.read(file, List.of(ENDPOINTS, AGENTS), environment));
    }

    private void readAgents(Path file, Fields named) {
        for (String name : named.names()) {
            if (endpoints.containsKey(name)) {
                throw named.wrong(name, "an endpoint has that name already");
            }
            Fields fields = named.section(name, EndpointAgent.FIELDS);
            String endpoint = fields.choice(EndpointAgent.ENDPOINT, names())
                    .orElseThrow(() -> fields.wrong(EndpointAgent.ENDPOINT, "is missing"));
            agents.put(name, EndpointAgent.read(fields, endpoints.get(endpoint).endpoint()));
        }
        if (agents.isEmpty()) {
            throw new EndpointException(file + ": there is no agent below " + AGENTS);
        }
    }

    /** Names of the endpoints, in the order of the file. */
    public List<String> names() {
        return List.copyOf(endpoints.keySet());
    }

    /** Names of the agents, in the order of the file; where it tells of none, every endpoint is one. */
    public List<String> agents() {
        return agents.isEmpty() ? names() : List.copyOf(agents.keySet());
    }

    /**
     * The endpoint of that name.
     *
     * @throws EndpointException when there is none, with the one that was probably meant, or when it lacks its key
     */
    public Endpoint named(String name) {
        Entry entry = endpoints.get(name);
        if (entry == null) {
            throw new EndpointException("no endpoint is called " + name + Spelling.hint(name, names()));
        }
        return entry.endpoint().withKey(entry.key().get());
    }

    /**
     * The agent of that name; the name of an endpoint is that of an agent which works as usual.
     *
     * @throws EndpointException when there is none, with the one that was probably meant, or when its endpoint lacks its key
     */
    public EndpointAgent agent(String name) {
        EndpointAgent agent = withoutKey(name);
        return new EndpointAgent(named(agent.endpoint().name()), agent.settings());
    }

    /** {@linkplain EndpointAgent#answersAs() What} the agent, or endpoint, of that name answers as; its key is not needed. */
    public String answersAs(String name) {
        return withoutKey(name).answersAs();
    }

    private EndpointAgent withoutKey(String name) {
        if (agents.containsKey(name)) {
            return agents.get(name);
        }
        if (!endpoints.containsKey(name)) {
            List<String> all = Stream.concat(agents.keySet().stream(), endpoints.keySet().stream()).toList();
            throw new EndpointException(
                    "no " + (agents.isEmpty() ? "" : "agent and no ") + "endpoint is called " + name
                            + Spelling.hint(name, all));
        }
        return EndpointAgent.of(endpoints.get(name).endpoint());
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
        Optional<String> effort = fields.choice("reasoning-effort",
                profile.reasoningEfforts.stream().sorted().toList());
        int inFlight = fields.count("max-in-flight").orElse(Endpoint.DEFAULT_IN_FLIGHT);
        int window = fields.count("context-window").orElse(Endpoint.DEFAULT_WINDOW);
        Optional<Path> prices = fields.text("prices").map(path -> file.toAbsolutePath().resolveSibling(path));
        if (prices.isPresent() && !Files.isRegularFile(prices.get())) {
            throw fields.wrong("prices", "there is no such file");
        }
        return new Endpoint(name, baseUrl, profile, model, Secret.NONE, effort.orElse(""),
                fields.flag("stream").orElse(false), timeouts, inFlight, window, prices);
    }

    private static URI baseUrl(Fields fields) {
        String text = fields.required("base-url");
        return Endpoint.usableUrl(text).orElseThrow(() -> fields.wrong("base-url", Endpoint.URL_FORM));
    }
}
