package dev.taskloom.environments.corpus.wikitext;

import java.nio.charset.StandardCharsets;

/**
 * Addresses of wiki pages, in MediaWiki's canonical spelling.
 *
 * <p>Spaces become underscores, the first letter is a capital, and everything but letters, digits and
 * {@code -_.~;@$!*(),/:} is percent-encoded (MediaWiki's {@code wfUrlencode}).
 */
public final class WikiUrl {
    private static final String PLAIN = "-_.~;@$!*(),/:";

    private WikiUrl() {}

    /** The address of a page; {@code base} is what stands before the title: {@code https://en.wikipedia.org/wiki/}. */
    public static String of(String base, String title) {
        StringBuilder url = new StringBuilder(base.length() + title.length() + 16).append(base);
        for (byte b : canonicalTitle(title).replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
                    || PLAIN.indexOf(c) >= 0;
            if (plain) {
                url.append(c);
            } else {
                url.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return url.toString();
    }

    /** What stands before the title in the address of a page. */
    public static String base(String url, String title) {
        String encoded = of("", title);
        if (url.endsWith(encoded)) {
            return url.substring(0, url.length() - encoded.length());
        }
        int wiki = url.indexOf("/wiki/");
        return wiki >= 0 ? url.substring(0, wiki + "/wiki/".length()) : url.substring(0, url.lastIndexOf('/') + 1);
    }

    /** The title as MediaWiki stores it: no fragment, single spaces, first letter a capital. */
    public static String canonicalTitle(String title) {
        int fragment = title.indexOf('#');
        String name = fragment < 0 ? title : title.substring(0, fragment);
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean space = c == '_' || Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        String trimmed = out.toString().stripTrailing();
        if (trimmed.isEmpty()) {
            return trimmed;
        }
        int first = trimmed.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + trimmed.substring(Character.charCount(first));
    }
}
