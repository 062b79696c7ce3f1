package dev.taskloom.environments.corpus.wikitext;

import java.util.Optional;

/** Writes running text: quotes, entities, links, and what templates show. */
final class Inline {
    /** MediaWiki's own limit is 40 for templates; what is nested deeper is not shown. */
    static final int MAX_DEPTH = 40;

    private final String text;
    private final Brackets brackets;
    private final String base;
    private final Templates templates;
    private final Rows rows;

    Inline(String text, Brackets brackets, String base) {
        this.text = text;
        this.brackets = brackets;
        this.base = base;
        this.rows = new Rows();
        this.templates = new Templates(text, brackets, this, rows);
    }

    /** Rows met so far. */
    Rows rows() {
        return rows;
    }

    /** Writes the text of a range. */
    void write(int from, int to, TextOut out, int depth) {
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            i = switch (c) {
                case '{', '[' -> opener(i, to, out, depth);
                case '}' -> stray(i, to, '}', out);
                case ']' -> stray(i, to, ']', out);
                case '\'' -> quotes(i, to, out);
                case '&' -> Entities.decode(text, i, to, out);
                case '_' -> underscore(i, to, out);
                case '\n' -> lineFeed(i, to, out);
                case Markup.BREAK -> {
                    out.lineBreak();
                    yield i + 1;
                }
                default -> {
                    out.append(c);
                    yield i + 1;
                }
            };
        }
    }

    /** The text of a range as one line. */
    String line(int from, int to, int depth) {
        TextOut out = TextOut.value();
        write(from, to, out, depth);
        out.finish();
        return out.text();
    }

    private int opener(int i, int to, TextOut out, int depth) {
        int span = brackets.at(i);
        if (span < 0 || brackets.end(span) > to) {
            return stray(i, to, text.charAt(i), out);
        }
        int end = brackets.end(span);
        if (depth >= MAX_DEPTH) {
            return end;
        }
        switch (brackets.kind(span)) {
            case TEMPLATE -> templates.write(i + 2, end - 2, out, depth + 1);
            case PARAMETER -> {
                // An article is not transcluded with arguments: the default stands.
                int bar = brackets.find('|', i + 3, end - 3);
                write(Math.min(bar + 1, end - 3), end - 3, out, depth + 1);
            }
            case EXTERNAL -> {
                int space = brackets.find(' ', i + 1, end - 1);
                write(space, end - 1, out, depth + 1);
            }
            case TABLE -> new WikiTable(text, brackets, this).read(i + 2, end - 2, rows, depth + 1);
            case LINK -> {
                return link(i + 2, end - 2, to, out, depth + 1);
            }
        }
        return end;
    }

    private int link(int from, int to, int limit, TextOut out, int depth) {
        int bar = brackets.find('|', from, to);
        String target = target(from, bar, depth);
        LinkTarget kind = LinkTarget.of(target);
        int end = to + 2;
        if (kind == LinkTarget.INVISIBLE) {
            return end;
        }
        int start = out.startLink();
        if (bar + 1 < to) {
            write(bar + 1, to, out, depth);
        } else {
            String title = target.strip();
            out.append(bar < to ? withoutHint(title) : title.startsWith(":") ? title.substring(1) : title);
        }
        // Letters that follow directly belong to the word, and MediaWiki shows them as part of the link.
        while (end < limit && Character.isLowerCase(text.charAt(end))) {
            out.append(text.charAt(end++));
        }
        if (kind == LinkTarget.ARTICLE) {
            out.endLink(start, WikiUrl.of(base, target.startsWith(":") ? target.substring(1) : target));
        } else {
            out.endLink(out.length(), "");
        }
        return end;
    }

    private String target(int from, int to, int depth) {
        String raw = text.substring(from, Math.min(to, from + 1000));
        boolean plain = raw.indexOf('{') < 0 && raw.indexOf('&') < 0 && raw.indexOf('[') < 0;
        return plain ? raw : line(from, to, depth);
    }

    private static String withoutHint(String title) {
        int hint = title.indexOf(" (");
        return hint > 0 ? title.substring(0, hint) : title;
    }

    /** A bracket without a partner: pairs are leftovers of markup, a single one is text. */
    private int stray(int i, int to, char bracket, TextOut out) {
        int end = i;
        while (end < to && text.charAt(end) == bracket && (end == i || brackets.at(end) < 0)) {
            end++;
        }
        if (end - i == 1) {
            out.append(bracket);
        }
        return end;
    }

    /** Two quotes are italic, three bold, five both; of four the first is text, of more than five all but five. */
    private int quotes(int i, int to, TextOut out) {
        int end = i;
        while (end < to && text.charAt(end) == '\'') {
            end++;
        }
        int count = end - i;
        int shown = count == 1 || count == 4 ? 1 : Math.max(0, count - 5);
        for (int k = 0; k < shown; k++) {
            out.append('\'');
        }
        return end;
    }

    private int underscore(int i, int to, TextOut out) {
        return magicWord(i, to).orElseGet(() -> {
            out.append('_');
            return i + 1;
        });
    }

    /** Behind a switch such as {@code __NOTOC__}. */
    private Optional<Integer> magicWord(int i, int to) {
        if (!text.startsWith("__", i)) {
            return Optional.empty();
        }
        int end = i + 2;
        while (end < Math.min(to, i + 30) && Character.isUpperCase(text.charAt(end))) {
            end++;
        }
        return end > i + 4 && end + 2 <= to && text.startsWith("__", end) ? Optional.of(end + 2) : Optional.empty();
    }

    /** Within a value or a cell; the lines of prose are cut beforehand. */
    private int lineFeed(int i, int to, TextOut out) {
        int next = i + 1;
        while (next < to && (text.charAt(next) == ' ' || text.charAt(next) == '\n')) {
            next++;
        }
        int item = next;
        while (item < to && "*#:;".indexOf(text.charAt(item)) >= 0) {
            item++;
        }
        if (item > next) {
            out.lineBreak();
            return item;
        }
        out.space();
        return next;
    }
}
