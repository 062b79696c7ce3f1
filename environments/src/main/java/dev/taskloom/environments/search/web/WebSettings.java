package dev.taskloom.environments.search.web;

import com.fasterxml.jackson.core.JsonPointer;
import dev.taskloom.inference.client.Endpoint;
import dev.taskloom.inference.client.Fields;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a live web is searched and opened, as a YAML file and the environment say.
 *
 * <p>Keys stand only in the environment: in a header, or behind the host of an address.
 */
public final class WebSettings {
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(10);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Set<String> OUR_HEADERS = Set.of("host", "connection", "content-length", "transfer-encoding",
            "accept-encoding", "user-agent");
    /** The host is what the recordings are known by, so it must not change with a variable. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#@{}$\\s]+([/?][^#\\s]*)?");

    private final SearchBackend backend;
    private final boolean opens;
    private final Duration timeout;
    private final int inFlight;

    private WebSettings(SearchBackend backend, boolean opens, Duration timeout, int inFlight) {
        this.backend = backend;
        this.opens = opens;
        this.timeout = timeout;
        this.inFlight = inFlight;
    }

    /**
     * Reads a file that describes a web.
     *
     * @param environment variables by name, usually {@link System#getenv()}
     * @throws IllegalArgumentException when it cannot be read or used, with file and field in its message
     */
    public static WebSettings read(Path file, Map<String, String> environment) {
        Fields root = Fields.read(file, List.of("search", "open", "timeout", "max-in-flight"), environment);
        String kind = root.section("search", List.of()).choice("kind", List.of("searxng", "template"))
                .orElse("searxng");
        SearchBackend backend = kind.equals("searxng")
                ? searxng(root.section("search", List.of("kind", "base-url", "headers")))
                : template(
                        root.section("search", List.of("kind", "url", "headers", "results", "title", "link", "snippet",
                                "no-results-when-missing")));
        Duration timeout = root.duration("timeout").orElse(Duration.ofSeconds(20));
        if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw root.wrong("timeout", "is longer than ten minutes");
        }
        return new WebSettings(backend, root.flag("open").orElse(true), timeout,
                root.count("max-in-flight").orElse(8));
    }

    private static SearchBackend searxng(Fields search) {
        String base = search.required("base-url");
        String written = search.written("base-url");
        if (Endpoint.usableUrl(base).isEmpty() || !ADDRESS.matcher(written).matches()) {
            throw search.wrong("base-url", Endpoint.URL_FORM + "; variables stand behind the host only");
        }
        return new SearchBackend(SearchBackend.Kind.SEARXNG, new Withheld(searxng(written), searxng(base)),
                headers(search), new ResultFields(JsonPointer.compile("/results"), JsonPointer.compile("/title"),
                        JsonPointer.compile("/url"), JsonPointer.compile("/content"), false),
                new TreeMap<>(Map.of("kind", "searxng", "base-url", written)));
    }

    private static String searxng(String base) {
        return base.replaceAll("/+$", "") + "/search?q={query}&format=json";
    }

    private static SearchBackend template(Fields search) {
        String filled = search.required("url");
        Withheld url = new Withheld(search.written("url"), filled);
        if (!ADDRESS.matcher(url.toString()).matches() || !url.toString().contains("{query}")) {
            throw search.wrong("url", "an address is http(s)://host[:port]/path with {query} in it and variables behind"
                    + " the host only");
        }
        try {
            SearchBackend.address(filled, "x");
        } catch (IllegalArgumentException e) {
            throw search.wrong("url", "with its variables put in it is no address");
        }
        SortedMap<String, String> described = new TreeMap<>(Map.of("kind", "template", "url", url.toString()));
        boolean mayLack = search.flag("no-results-when-missing").orElse(false);
        described.put("no-results-when-missing", String.valueOf(mayLack));
        search.required("results");
        ResultFields fields = new ResultFields(pointer(search, "results", "", described),
                pointer(search, "title", "/title", described), pointer(search, "link", "/url", described),
                pointer(search, "snippet", "/snippet", described), mayLack);
        return new SearchBackend(SearchBackend.Kind.TEMPLATE, url, headers(search), fields, described);
    }

    private static JsonPointer pointer(Fields search, String name, String otherwise,
            SortedMap<String, String> described) {
        String pointer = search.text(name).orElse(otherwise);
        described.put(name, pointer);
        try {
            return JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            throw search.wrong(name, "a JSON pointer is like /web/results");
        }
    }

    private static Map<String, Withheld> headers(Fields search) {
        Map<String, Withheld> headers = new LinkedHashMap<>();
        if (search.names().contains("headers")) {
            Fields given = search.section("headers", List.of());
            given.names().forEach(name -> headers.put(name, header(given, name)));
        }
        return headers;
    }

    private static Withheld header(Fields given, String name) {
        if (!HEADER.matcher(name).matches() || OUR_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw given.wrong(name, "such a header cannot be set");
        }
        String value = given.required(name).strip();
        if (!given.written(name).contains("${")) {
            throw given.wrong(name, "a key does not stand in a file; put it into an environment variable and write"
                    + " \"${NAME}\"");
        }
        if (!value.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw given.wrong(name, "a header is one line of visible ASCII characters");
        }
        return new Withheld(given.written(name), value);
    }

    /** All that changes what an agent finds there, in one line without keys. */
    public String identity() {
        return backend.described()
                .entrySet()
                .stream()
                .map(field -> field.getKey() + " " + field.getValue())
                .collect(Collectors.joining(", ")) + (opens ? ", pages are opened" : "");
    }

    SearchBackend backend() {
        return backend;
    }

    boolean opens() {
        return opens;
    }

    Duration timeout() {
        return timeout;
    }

    int inFlight() {
        return inFlight;
    }

    @Override
    public String toString() {
        return identity();
    }
}
