package dev.taskloom.environments.corpus.wikitext;

import org.jsoup.parser.Parser;

/** Character references of HTML. */
final class Entities {
    private static final int LONGEST = 32;

    private Entities() {}

    /** Writes what the reference at the ampersand means, or the ampersand; returns the position behind. */
    static int decode(String text, int ampersand, int to, TextOut out) {
        int end = ampersand + 1;
        int limit = Math.min(to, ampersand + LONGEST);
        while (end < limit && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        if (end >= limit || text.charAt(end) != ';' || end == ampersand + 1) {
            out.append('&');
            return ampersand + 1;
        }
        switch (text.substring(ampersand + 1, end)) {
            case "nbsp", "thinsp", "ensp", "emsp", "#160", "#32" -> out.space();
            case "amp" -> out.append('&');
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "quot" -> out.append('"');
            case "ndash" -> out.append('\u2013');
            case "mdash" -> out.append('\u2014');
            case "minus" -> out.append('\u2212');
            default -> other(Parser.unescapeEntities(text.substring(ampersand, end + 1), false), out);
        }
        return end + 1;
    }

    private static void other(String decoded, TextOut out) {
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < decoded.length()
                    && Character.isLowSurrogate(decoded.charAt(i + 1));
            if (pair) {
                out.append(c);
                out.append(decoded.charAt(++i));
            } else if (Markup.canonical(c) != 0) {
                out.append(Markup.canonical(c));
            }
        }
    }
}
