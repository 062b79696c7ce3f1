package dev.taskloom.verifiers.grading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which parts of an answer are marked as final.
 *
 * <p>Marks are {@code <answer>} tags, {@code \boxed{}}, and lines that begin with {@code Final answer:}, {@code Exact
 * answer:}, {@code Answer:}, {@code A:}, {@code Respuesta:} or {@code Respuesta final:} (or are such a heading). A mark
 * inside another is part of it. Only marked parts are graded.
 */
sealed interface FinalAnswer {

    /** One marked part. */
    record Part(int start, int end, String content) {}

    /** Marked parts, in order, none within another. */
    record Marked(List<Part> parts) implements FinalAnswer {}

    /** Nothing is marked. */
    record Unmarked() implements FinalAnswer {}

    /** A mark opens and never closes. */
    record Unclosed() implements FinalAnswer {}

    Pattern TAG = Pattern.compile("(?i)<(/?)(?:final_)?answer>");
    Pattern LINE = Pattern.compile("(?i)^[ #>*_-]{0,12}(?:(?:the|my|la|mi) )?(?:(?:final|exact|short) answer|answer|a"
            + "|respuesta(?: final| exacta)?)[ ]?[*_]{0,3}[ ]?(:|$)");
    Pattern TAIL = Pattern.compile("(?i)^[ #>*_-]{0,12}(?:confidence|explanation|sources?|reasoning|note|justification"
            + "|evidence|confianza|explicaci[oó]n|fuentes?)\\b[ *_]{0,4}:.*");

    /** Finds the marks of a text that {@link PlainText#clean} has seen. */
    static FinalAnswer find(String text) {
        List<Part> parts = new ArrayList<>();
        if (!tags(text, parts) || !boxes(text, parts)) {
            return new Unclosed();
        }
        lines(text, parts);
        parts.sort(Comparator.comparingInt(Part::start).thenComparing(Part::end, Comparator.reverseOrder()));
        List<Part> outer = new ArrayList<>();
        for (Part part : parts) {
            if (outer.isEmpty() || part.start() >= outer.getLast().end()) {
                outer.add(part);
            }
        }
        return outer.isEmpty() ? new Unmarked() : new Marked(List.copyOf(outer));
    }

    private static boolean tags(String text, List<Part> parts) {
        Matcher matcher = TAG.matcher(text);
        int open = -1;
        int from = 0;
        while (matcher.find()) {
            boolean closes = !matcher.group(1).isEmpty();
            if (closes == open < 0) {
                return false;
            }
            if (closes) {
                parts.add(new Part(open, matcher.end(), text.substring(from, matcher.start())));
            }
            open = closes ? -1 : matcher.start();
            from = matcher.end();
        }
        return open < 0;
    }

    private static boolean boxes(String text, List<Part> parts) {
        String command = "\\boxed{";
        int open = text.indexOf(command);
        while (open >= 0) {
            int depth = 1;
            int at = open + command.length();
            while (at < text.length() && depth > 0) {
                char c = text.charAt(at++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            if (depth > 0) {
                return false;
            }
            parts.add(new Part(open, at, text.substring(open + command.length(), at - 1)));
            open = text.indexOf(command, at);
        }
        return true;
    }

    /** A marked line reaches to the end of its paragraph; an empty one takes the next paragraph. */
    private static void lines(String text, List<Part> parts) {
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(text, start);
            Matcher matcher = LINE.matcher(text).region(start, end);
            if (matcher.find() && isMark(matcher)) {
                int from = matcher.end();
                int to = paragraphEnd(text, from, text.substring(from, end).replaceAll("[*_ ]", "").isEmpty());
                parts.add(new Part(start, to, text.substring(from, to)));
                start = to + 1;
            } else {
                start = end + 1;
            }
        }
    }

    /** A heading needs no colon, except the bare letter A. */
    private static boolean isMark(Matcher matcher) {
        return !matcher.group(1).isEmpty() || matcher.group().strip().length() > 2;
    }

    private static int paragraphEnd(String text, int from, boolean firstLineEmpty) {
        int end = lineEnd(text, from);
        boolean seen = !firstLineEmpty;
        while (end < text.length()) {
            int next = lineEnd(text, end + 1);
            String line = text.substring(end + 1, next);
            boolean mark = LINE.matcher(line).find() && isMark(firstMatch(line)) || TAIL.matcher(line).matches();
            if (seen && line.isBlank() || mark) {
                return end;
            }
            seen |= !line.isBlank();
            end = next;
        }
        return end;
    }

    private static Matcher firstMatch(String line) {
        Matcher matcher = LINE.matcher(line);
        matcher.find();
        return matcher;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
