package dev.taskloom.environments.corpus.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of pages: those made up from file names, and those a file claims. */
final class PageUrls {
    private static final int MAX_LENGTH = 8192;
    private static final Pattern HOST = Pattern
            .compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:.+", Pattern.DOTALL);
    private static final Set<String> ACTIVE = Set.of("javascript", "data", "vbscript", "blob");
    /** RFC 3986 {@code pchar} without escapes, and the slash. */
    private static final String PATH_CHARS = "-._~!$&'()*+,;=:@/";

    private PageUrls() {}

    /**
     * The address of a file in a folder or archive.
     *
     * <p>Where the first folder looks like a host name the path is that of a mirror: {@code example.org/a/b.html} is
     * {@code https://example.org/a/b.html}, and {@code index.html} stands for its folder. Otherwise there is no address, and
     * {@code folder:} and the path stands for it.
     *
     * @param path relative, {@code /} between names
     */
    static String ofFile(String path) {
        int slash = path.indexOf('/');
        if (slash < 0 || slash > 253 || !HOST.matcher(path.substring(0, slash)).matches()) {
            return "folder:" + escape(path);
        }
        String host = path.substring(0, slash).toLowerCase(Locale.ROOT);
        String rest = path.substring(slash);
        if (rest.endsWith("/index.html")) {
            rest = rest.substring(0, rest.length() - "index.html".length());
        }
        return "https://" + host + escape(rest);
    }

    /** The address of a record that has none: the file's, and the record in it. */
    static String ofRecord(String file, String record) {
        return "folder:" + escape(file) + "/" + escape(record.replace(' ', '-'));
    }

    /** Whether it can serve as the address of a page: an absolute URI of bounded length that no browser runs as script. */
    static boolean usable(String url) {
        if (url.length() > MAX_LENGTH || !SCHEME.matcher(url).matches()) {
            return false;
        }
        if (url.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '<' || c == '>' || c == '"')) {
            return false;
        }
        return !ACTIVE.contains(url.substring(0, url.indexOf(':')).toLowerCase(Locale.ROOT));
    }

    /** Percent-encodes what a path may not hold; escapes that are there already stay, since mirrors write them. */
    private static String escape(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PATH_CHARS.indexOf(c) >= 0);
            boolean escaped = c == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) && hex(bytes[i + 2]);
            if (plain || escaped) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    private static boolean hex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
