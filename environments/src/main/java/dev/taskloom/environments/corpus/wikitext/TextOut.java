package dev.taskloom.environments.corpus.wikitext;

import dev.taskloom.environments.corpus.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * Text being written, with the links in it.
 *
 * <p>Keeps it tidy on the way, while nothing stands behind the place that would have to move: single spaces, no space
 * before a comma, no empty parentheses and no leading or doubled separators in them, which dropped templates leave behind.
 */
final class TextOut {
    private final StringBuilder text = new StringBuilder();
    private final List<Document.Link> links = new ArrayList<>();
    private final String lineBreak;
    private int openLinks;
    private int marks;
    private int brokenAt = -1;

    /** Writes {@code lineBreak} for a line break: a line feed in prose, a comma in a value. */
    TextOut(String lineBreak) {
        this.lineBreak = lineBreak;
    }

    static TextOut prose() {
        return new TextOut("\n");
    }

    static TextOut value() {
        return new TextOut(", ");
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    List<Document.Link> links() {
        return links;
    }

    void append(CharSequence characters) {
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i));
        }
    }

    void append(char c) {
        marks = Markup.isMark(c) ? marks + 1 : 0;
        if (marks > Markup.MAX_MARKS) {
            return;
        }
        switch (c) {
            case ' ', '\n' -> space();
            case ',', ';' -> separator(c);
            case ')' -> closeParenthesis();
            case '(' -> {
                // What a parenthesis adds belongs to the item before, on whichever line it stands.
                if (brokenAt == text.length() && lineBreak.startsWith(",")) {
                    cut(text.length() - lineBreak.length());
                    text.append(' ');
                }
                text.append(c);
            }
            default -> text.append(c);
        }
    }

    void space() {
        char last = last();
        if (last != 0 && last != ' ' && last != '\n' && last != '(') {
            text.append(' ');
        }
    }

    /** A line break, none at the start and never two. */
    void lineBreak() {
        trimEnd();
        char last = last();
        if (last != 0 && last != '\n') {
            boolean separated = last == ',' || last == ';' || last == ':';
            text.append(separated ? lineBreak.replace(",", "") : lineBreak);
            brokenAt = separated ? -1 : text.length();
        }
    }

    private void separator(char c) {
        if (last() == ' ') {
            cut(text.length() - 1);
        }
        char last = last();
        if ("(,;:".indexOf(last) < 0 && last != 0) {
            text.append(c);
        }
    }

    private void closeParenthesis() {
        int end = text.length();
        while (end > 0 && " ,;:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == '(') {
            cut(end - 1);
            return;
        }
        cut(end);
        text.append(')');
    }

    int startLink() {
        openLinks++;
        return text.length();
    }

    /** Ends the link that started there; of nested links only the outermost stays. */
    void endLink(int start, String target) {
        openLinks--;
        int from = Math.min(start, text.length());
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (openLinks == 0 && to > from) {
            links.add(new Document.Link(from, to, target));
        }
    }

    /** Adds finished text as it is, its links with it; returns where it starts. */
    int splice(TextOut other) {
        int at = text.length();
        text.append(other.text);
        for (Document.Link link : other.links) {
            links.add(new Document.Link(at + link.start(), at + link.end(), link.target()));
        }
        return at;
    }

    void raw(String characters) {
        text.append(characters);
    }

    /** Cuts spaces and separators that hang at the end. */
    void finish() {
        int end = text.length();
        while (end > 0 && (" \n".indexOf(text.charAt(end - 1)) >= 0
                || !lineBreak.equals("\n") && text.charAt(end - 1) == ',')) {
            end--;
        }
        cut(end);
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        cut(end);
    }

    private char last() {
        return text.isEmpty() ? 0 : text.charAt(text.length() - 1);
    }

    private void cut(int length) {
        text.setLength(length);
        while (!links.isEmpty() && links.get(links.size() - 1).end() > length) {
            links.remove(links.size() - 1);
        }
    }
}
