package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.RawClaim.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads titles of works that stand in a row: between quotation marks, on hyperlinks, or as runs of capitalised words. */
final class TitleList {
    private final Language language;
    private final PageSpans page;

    TitleList(Language language, PageSpans page) {
        this.language = language;
        this.page = page;
    }

    /** The titles from the beginning of the span on, up to the first thing that is none. */
    List<Argument> read(CleanText sentence, int start, int end) {
        String text = sentence.plain();
        List<Argument> titles = new ArrayList<>();
        Matcher kind = language.titleKind.matcher(text);
        Matcher separator = language.listSeparator.matcher(text);
        int from = start;
        while (from < end) {
            from = kind.region(from, end).lookingAt() ? kind.end() : from;
            while (from < end && text.charAt(from) == ' ') {
                from++;
            }
            int to = from < end ? title(sentence, from, end, titles) : -1;
            if (to < 0 || !separator.region(to, end).lookingAt()) {
                break;
            }
            from = separator.end();
        }
        return titles;
    }

    /** Adds the title at the place and returns where it ends; -1 without one. */
    private int title(CleanText sentence, int from, int end, List<Argument> titles) {
        String text = sentence.plain();
        if (isQuote(text.charAt(from))) {
            int close = from + 1;
            while (close < end && !isQuote(text.charAt(close))) {
                close++;
            }
            int first = from + 1;
            while (first < close && text.charAt(first) == ' ') {
                first++;
            }
            if (close >= end || close <= first) {
                return -1;
            }
            titles.add(page.mention(sentence, first, close));
            return close + 1;
        }
        int anchor = page.anchorEnd(sentence, from);
        if (anchor > from && anchor <= end) {
            titles.add(page.mention(sentence, from, anchor));
            return anchor;
        }
        Matcher name = language.names.namePattern().matcher(text).region(from, end).useTransparentBounds(true);
        if (!name.lookingAt() || !endsTitle(text, name.end())) {
            return -1;
        }
        titles.add(page.mention(sentence, name.start(), name.end()));
        return name.end();
    }

    /** "Clocks" is not the title of "Clocks over Parma". */
    private boolean endsTitle(String text, int end) {
        return end >= text.length() || ".,;:!".indexOf(text.charAt(end)) >= 0
                || language.listSeparator.matcher(text).region(end, text.length()).lookingAt();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u00AB' || c == '\u00BB';
    }
}
