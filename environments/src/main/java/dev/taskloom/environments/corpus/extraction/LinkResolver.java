package dev.taskloom.environments.corpus.extraction;

import java.util.Locale;
import java.util.Set;

/**
 * Resolves the references of one page to absolute URLs, by RFC 3986 section 5 and as leniently as browsers.
 *
 * <p>The result has no fragment, a lower-case scheme and host, no default port, no dot segments and no white space.
 * Schemes other than {@code http}, {@code https} and {@code folder} are refused, references within the page too.
 */
public final class LinkResolver {
    private static final int LONGEST = 4096;
    private static final Set<String> SCHEMES = Set.of("http", "https", "folder");

    private final Parts base;

    private LinkResolver(Parts base) {
        this.base = base;
    }

    /** Resolver against {@code url}; when that is no usable URL only absolute references resolve. */
    public static LinkResolver against(String url) {
        return new LinkResolver(parse(squeeze(url)));
    }

    /** The URL in the form that {@link #resolve} gives its targets, or the URL itself when it has none. */
    public static String normalise(String url) {
        String normal = new LinkResolver(Parts.NONE).resolve(url);
        return normal.isEmpty() ? url : normal;
    }

    /** Absolute form of {@code reference}; empty when it is refused, malformed or too long. */
    public String resolve(String reference) {
        if (reference.length() > LONGEST) {
            return "";
        }
        String squeezed = squeeze(reference);
        if (squeezed.isEmpty() || squeezed.charAt(0) == '#') {
            return "";
        }
        Parts parts = parse(squeezed);
        if (parts.scheme.isEmpty()) {
            parts = relative(parts);
        }
        return SCHEMES.contains(parts.scheme) ? parts.text() : "";
    }

    private Parts relative(Parts parts) {
        if (parts.authority != null) {
            return new Parts(base.scheme, parts.authority, parts.path, parts.query);
        }
        if (parts.path.isEmpty()) {
            return new Parts(base.scheme, base.authority, base.path, parts.query);
        }
        if (parts.path.charAt(0) == '/') {
            return new Parts(base.scheme, base.authority, parts.path, parts.query);
        }
        String folder = base.path.substring(0, base.path.lastIndexOf('/') + 1);
        String merged = folder.isEmpty() && base.authority != null ? "/" + parts.path : folder + parts.path;
        return new Parts(base.scheme, base.authority, merged, parts.query);
    }

    /** Drops what browsers drop: white space around, line breaks and tabs within; other spaces are escaped. */
    private static String squeeze(String reference) {
        String stripped = reference.strip();
        StringBuilder out = new StringBuilder(stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c == ' ') {
                out.append("%20");
            } else if (c == '"' || c == '<' || c == '>') {
                out.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else if (c > ' ' && c != 0x7f) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Parts parse(String reference) {
        int fragment = reference.indexOf('#');
        String rest = fragment < 0 ? reference : reference.substring(0, fragment);
        String scheme = scheme(rest);
        if (!scheme.isEmpty()) {
            rest = rest.substring(scheme.length() + 1);
            scheme = scheme.toLowerCase(Locale.ROOT);
        }
        int mark = rest.indexOf('?');
        String query = mark < 0 ? null : rest.substring(mark + 1);
        String path = (mark < 0 ? rest : rest.substring(0, mark)).replace('\\', '/');
        String authority = null;
        if (path.startsWith("//")) {
            int end = path.indexOf('/', 2);
            authority = end < 0 ? path.substring(2) : path.substring(2, end);
            path = end < 0 ? "" : path.substring(end);
        }
        return new Parts(scheme, authority, path, query);
    }

    private static String scheme(String reference) {
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (c == ':' && i > 0) {
                return reference.substring(0, i);
            }
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return "";
            }
        }
        return "";
    }

    /** The parts of a URL; authority and query are null when absent, which differs from empty. */
    private record Parts(String scheme, String authority, String path, String query) {
        static final Parts NONE = new Parts("", null, "", null);

        String text() {
            boolean web = !scheme.equals("folder");
            if (web && (authority == null || host().isEmpty())) {
                return "";
            }
            String straight = withoutDots(path);
            StringBuilder text = new StringBuilder(scheme).append(':');
            if (authority != null) {
                text.append("//").append(host());
            }
            text.append(straight.isEmpty() && web ? "/" : straight);
            if (query != null) {
                text.append('?').append(query);
            }
            return text.toString();
        }

        /** Lower-case host without user and default port. */
        private String host() {
            String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            String port = scheme.equals("https") ? ":443" : ":80";
            if (host.endsWith(port) && !scheme.equals("folder")) {
                host = host.substring(0, host.length() - port.length());
            }
            return host;
        }

        /** RFC 3986 section 5.2.4. */
        private static String withoutDots(String path) {
            if (!path.contains("/.") && !path.startsWith(".")) {
                return path;
            }
            StringBuilder out = new StringBuilder(path.length());
            boolean absolute = path.startsWith("/");
            String[] segments = path.split("/", -1);
            for (int i = absolute ? 1 : 0; i < segments.length; i++) {
                String segment = segments[i];
                boolean last = i == segments.length - 1;
                if (segment.equals("..")) {
                    out.setLength(out.lastIndexOf("/", out.length() - 2) + 1);
                } else if (!segment.equals(".")) {
                    out.append(segment);
                    if (!last) {
                        out.append('/');
                    }
                }
            }
            return absolute ? "/" + out : out.toString();
        }
    }
}
