package dev.taskloom.environments.corpus.wikitext;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The first pass over the markup: comments, references and tags go, characters become canonical.
 *
 * <p>What is left has no control characters but the line feed and {@link #BREAK}, is in NFC, and its only markup is that
 * of templates, links, tables, lists, headings, quotes and entities.
 */
final class Markup {
    /** Stands for a line break tag; as a control character it cannot come from the page. */
    static final char BREAK = '\u0001';

    private static final int MAX_TAG = 2000;
    /** Runs of combining marks are cut to this, as in Unicode's stream-safe format: sorting them takes quadratic time. */
    static final int MAX_MARKS = 30;

    private static final Set<String> DROPPED = Set.of("ref", "references", "math", "chem", "ce", "gallery", "timeline",
            "score",
            "imagemap", "graph", "mapframe", "maplink", "templatedata", "templatestyles", "includeonly",
            "syntaxhighlight",
            "source", "hiero", "section", "categorytree", "inputbox", "style", "script", "indicator");
    private static final Set<String> LITERAL = Set.of("nowiki", "pre");
    private static final Set<String> BREAKS = Set.of("br", "hr", "div", "p", "table", "tr", "td", "th", "caption", "ul",
            "ol",
            "li", "dl", "dt", "dd", "blockquote", "center", "poem");
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data",
            "del", "dfn",
            "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "ins", "kbd", "mark", "noinclude", "onlyinclude",
            "q", "rb",
            "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr",
            "nobr", "tbody", "thead", "noscript");

    private final String source;
    private final StringBuilder out;
    private final Map<String, Integer> closers = new HashMap<>();
    private int marks;

    private Markup(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length());
    }

    static String strip(String source) {
        Markup markup = new Markup(source);
        markup.run();
        String stripped = markup.out.toString();
        return Normalizer.isNormalized(stripped, Normalizer.Form.NFC) ? stripped
                : Normalizer.normalize(stripped, Normalizer.Form.NFC);
    }

    private void run() {
        int position = 0;
        while (position < source.length()) {
            char c = source.charAt(position);
            position = c == '<' ? angle(position) : character(position, c);
        }
    }

    private int character(int position, char c) {
        if (c < 0x80) {
            marks = 0;
            if (c >= ' ' && c < 0x7f || c == '\n') {
                out.append(c);
            } else if (c == '\t') {
                out.append(' ');
            }
            return position + 1;
        }
        if (Character.isSurrogate(c)) {
            int point = source.codePointAt(position);
            if (Character.isSupplementaryCodePoint(point)) {
                out.appendCodePoint(point);
                return position + 2;
            }
            return position + 1;
        }
        char canonical = canonical(c);
        marks = isMark(canonical) ? marks + 1 : 0;
        if (canonical != 0 && marks <= MAX_MARKS) {
            out.append(canonical);
        }
        return position + 1;
    }

    static boolean isMark(char c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** A space for every space, 0 for what has no shape of its own. */
    static char canonical(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> ' ';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
            case Character.CONTROL -> c == '\n' || c == '\t' ? ' ' : 0;
            // Joiners change how scripts of India and Persia read; the other format characters only how text is laid out.
            case Character.FORMAT -> c == '\u200c' || c == '\u200d' ? c : 0;
            case Character.SURROGATE -> 0;
            default -> c;
        };
    }

    private int angle(int position) {
        marks = 0;
        if (source.startsWith("<!--", position)) {
            int end = source.indexOf("-->", position + 4);
            int next = end < 0 ? source.length() : end + 3;
            boolean ownLine = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            return ownLine && next < source.length() && source.charAt(next) == '\n' ? next + 1 : next;
        }
        int nameStart = source.startsWith("</", position) ? position + 2 : position + 1;
        int nameEnd = nameStart;
        while (nameEnd < source.length() && nameEnd - nameStart < 20 && isNameCharacter(source.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = source.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
        boolean known = DROPPED.contains(name) || LITERAL.contains(name) || BREAKS.contains(name)
                || INLINE.contains(name);
        int tagEnd = known ? tagEnd(nameEnd) : -1;
        if (tagEnd < 0) {
            out.append('<');
            return position + 1;
        }
        boolean opens = nameStart == position + 1 && source.charAt(tagEnd - 2) != '/';
        if (BREAKS.contains(name)) {
            out.append(BREAK);
        } else if (opens && !INLINE.contains(name)) {
            int close = closer(name, tagEnd);
            if (close >= 0) {
                if (LITERAL.contains(name) || name.equals("math") && isPlainFormula(tagEnd, close)) {
                    literal(tagEnd, close);
                }
                return Math.max(close, tagEnd(close + 2 + name.length()));
            }
        }
        return tagEnd;
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Behind the {@code >} of the tag; -1 when this is no tag. */
    private int tagEnd(int from) {
        int limit = Math.min(source.length(), from + MAX_TAG);
        for (int i = from; i < limit; i++) {
            char c = source.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<' || i == from && c != ' ' && c != '/' && c != '\n' && c != '\t') {
                return -1;
            }
        }
        return -1;
    }

    /** Where the next closing tag of this name starts; -1 when there is none, found out once for the whole page. */
    private int closer(String name, int from) {
        int known = closers.getOrDefault(name, 0);
        if (known < 0 || known >= from) {
            return known;
        }
        String tag = "</" + name;
        int found = -1;
        for (int i = source.indexOf("</", from); i >= 0; i = source.indexOf("</", i + 2)) {
            if (source.regionMatches(true, i, tag, 0, tag.length()) && tagEnd(i + tag.length()) >= 0) {
                found = i;
                break;
            }
        }
        closers.put(name, found);
        return found;
    }

    /** Whether a formula reads as text, such as {@code x + 1}; without it a sentence about it has a hole. */
    private boolean isPlainFormula(int from, int to) {
        return to - from < 40 && source.substring(from, to).chars().noneMatch(c -> "\\{}^_".indexOf(c) >= 0);
    }

    /** Keeps the text and takes away what would read as markup. */
    private void literal(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if ("[]{}|'=*#:;<_!&".indexOf(c) >= 0 && !(c == '&' && source.indexOf(';', i) - i < 9)) {
                out.append("&#").append((int) c).append(';');
            } else {
                character(i, c);
                i += Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(source.charAt(i + 1)) ? 1
                        : 0;
            }
        }
    }
}
