package dev.taskloom.environments.corpus.wikitext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The arguments of one template call, as ranges of the page. */
final class Arguments {
    /** A range of the page. */
    record Range(int from, int to) {
        static final Range NONE = new Range(0, 0);

        boolean isEmpty() {
            return from >= to;
        }
    }

    private static final int MAX_ARGUMENTS = 2000;

    private final String text;
    private final List<Range> positional = new ArrayList<>();
    private final Map<String, Range> named = new LinkedHashMap<>();

    /** Reads {@code a|b|name=c}; the range starts behind the template's name. */
    Arguments(String text, Brackets brackets, int from, int to) {
        this.text = text;
        int start = from;
        while (start < to && positional.size() + named.size() < MAX_ARGUMENTS) {
            int end = brackets.find('|', start, to);
            int equals = brackets.find('=', start, end);
            if (equals < end) {
                String name = text.substring(start, Math.min(equals, start + 100)).strip().toLowerCase(Locale.ROOT);
                put(name, trim(equals + 1, end));
            } else {
                positional.add(trim(start, end));
            }
            start = end + 1;
        }
    }

    /** A positional argument from one on; an empty range when there is none. */
    Range at(int number) {
        return number <= positional.size() ? positional.get(number - 1) : Range.NONE;
    }

    Range named(String name) {
        return named.getOrDefault(name, Range.NONE);
    }

    /** A named argument as it stands in the page. */
    String value(String name) {
        Range range = named(name);
        return text.substring(range.from(), range.to());
    }

    Map<String, Range> named() {
        return named;
    }

    int count() {
        return positional.size();
    }

    private void put(String name, Range value) {
        boolean number = !name.isEmpty() && name.length() < 4 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        int place = number ? Integer.parseInt(name) : 0;
        if (place < 1 || place > positional.size() + 20) {
            named.put(name, value);
            return;
        }
        while (positional.size() < place) {
            positional.add(Range.NONE);
        }
        positional.set(place - 1, value);
    }

    private Range trim(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        // A list that begins right behind the bar: its first mark has no line to stand at the start of.
        while (end - start > 1 && text.charAt(start) == '*') {
            start++;
        }
        return new Range(start, end);
    }
}
