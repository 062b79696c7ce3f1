package dev.taskloom.environments.planted.rendering;

import java.util.ArrayList;
import java.util.List;

/** One way to say something: a text with slots, gendered endings and free choices. */
record Phrasing(String id, List<Part> parts) {
    Phrasing {
        parts = List.copyOf(parts);
    }

    sealed interface Part {

        record Text(String text) implements Part {}

        /** A place to fill; {@code form} is empty, a position or {@code year}. */
        record Slot(String name, String form) implements Part {}

        /** One of two texts, by the grammatical gender of what the page is about. */
        record Gendered(String male, String female) implements Part {}

        /** Any of several texts. */
        record Choice(List<List<Part>> options) implements Part {}
    }

    static Phrasing parse(String id, String source) {
        return new Phrasing(id, parts(id, source));
    }

    private static List<Part> parts(String id, String source) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            char close = c == '{' ? '}' : c == '<' ? '>' : c == '[' ? ']' : 0;
            if (close == 0) {
                int end = at;
                while (end < source.length() && "{<[".indexOf(source.charAt(end)) < 0) {
                    end++;
                }
                parts.add(new Part.Text(source.substring(at, end)));
                at = end;
                continue;
            }
            int end = closing(id, source, at, c, close);
            parts.add(part(id, c, source.substring(at + 1, end)));
            at = end + 1;
        }
        return parts;
    }

    private static Part part(String id, char opening, String inner) {
        if (opening == '{') {
            int colon = inner.indexOf(':');
            return colon < 0
                    ? new Part.Slot(inner, "")
                    : new Part.Slot(inner.substring(0, colon), inner.substring(colon + 1));
        }
        List<String> options = split(inner);
        if (opening == '<') {
            return new Part.Gendered(options.get(0), options.get(1));
        }
        return new Part.Choice(options.stream().map(option -> parts(id, option)).toList());
    }

    private static int closing(String id, String source, int from, char open, char close) {
        int depth = 0;
        for (int i = from; i < source.length(); i++) {
            depth += source.charAt(i) == open ? 1 : source.charAt(i) == close ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("phrasing " + id + ": '" + open + "' is never closed");
    }

    /** Splits at bars that stand in no inner bracket. */
    private static List<String> split(String inner) {
        List<String> options = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            depth += "{<[".indexOf(c) >= 0 ? 1 : "}>]".indexOf(c) >= 0 ? -1 : 0;
            if (c == '|' && depth == 0) {
                options.add(inner.substring(start, i));
                start = i + 1;
            }
        }
        options.add(inner.substring(start));
        return options;
    }
}
