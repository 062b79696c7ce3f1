package dev.taskloom.environments.search.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A set of words and phrases to be looked for in running text, found by their first word. */
final class Phrases {
    private final Map<String, List<String>> byFirstWord = new HashMap<>();
    private final Pattern also;

    /**
     * The phrases of a list.
     *
     * @param phrases whole words; one that begins with {@code ~} is a regular expression
     */
    Phrases(List<String> phrases) {
        List<String> expressions = new ArrayList<>();
        for (String phrase : phrases) {
            if (phrase.startsWith("~")) {
                expressions.add(phrase.substring(1));
            } else {
                byFirstWord.computeIfAbsent(phrase.substring(0, wordEnd(phrase, 0)), k -> new ArrayList<>())
                        .add(phrase);
            }
        }
        also = expressions.isEmpty() ? null : Pattern.compile(String.join("|", expressions));
    }

    /** True when one of the phrases stands in {@code text[from, to)}, not as a part of a longer word. */
    boolean standIn(String text, int from, int to) {
        int i = from;
        while (i < to) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = wordEnd(text, i);
            boolean wordStart = i == 0 || text.charAt(i - 1) != '-' && !Character.isLetter(text.charAt(i - 1));
            if (wordStart && end <= to) {
                for (String phrase : byFirstWord.getOrDefault(text.substring(i, end), List.of())) {
                    int after = i + phrase.length();
                    if (after <= to && text.startsWith(phrase, i)
                            && (after >= text.length() || !Character.isLetter(text.charAt(after)))) {
                        return true;
                    }
                }
            }
            i = end;
        }
        return also != null && from < to && also.matcher(text).region(from, to).find();
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
