package dev.taskloom.pipelines.kafka;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network address as people write it: {@code localhost:9092}, {@code 10.0.0.7:9092}, {@code [::1]:9092}.
 *
 * @param host name or address, IPv6 without its brackets
 * @param port 1 to 65535
 */
public record HostPort(String host, int port) implements Serializable {
    private static final Pattern FORM = Pattern.compile("(\\[([0-9a-fA-F:.%]+)]|[A-Za-z0-9._-]+):([0-9]{1,5})");
    private static final int LAST_PORT = 65535;

    public HostPort {
        if (host.isEmpty()) {
            throw new IllegalArgumentException("an address needs a host");
        }
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and " + LAST_PORT);
        }
    }

    /** Reads one address; {@link IllegalArgumentException} quotes the text and says what is expected. */
    public static HostPort parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an address: expected HOST:PORT, such as "
                    + "localhost:9092" + hint(text));
        }
        String host = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
        int port = Integer.parseInt(matcher.group(3));
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an address: port " + port + " is not between 1 and " + LAST_PORT);
        }
        return new HostPort(host, port);
    }

    /** Reads addresses joined by commas, at least one. */
    public static List<HostPort> parseList(String text) {
        List<HostPort> addresses = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            addresses.add(parse(part.strip()));
        }
        return List.copyOf(addresses);
    }

    private static String hint(String text) {
        if (text.contains("://")) {
            return ", without a scheme";
        }
        return text.indexOf(':') < 0 ? "; the port is missing" : "";
    }

    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
