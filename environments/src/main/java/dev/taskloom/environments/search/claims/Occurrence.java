package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.search.claims.QuoteFinder.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a quote where words stand.
 *
 * @param start first character in the quote's clean sentence
 * @param end   end (exclusive) in the quote's clean sentence
 */
record Occurrence(int start, int end) {

    /** Every place in the quote where the words stand as whole words. */
    static List<Occurrence> of(String words, Found.Quote quote) {
        String wanted = CleanText.withParentheses(words, 0, words.length()).plain();
        String text = quote.sentence().plain();
        List<Occurrence> places = new ArrayList<>();
        int at = wanted.isEmpty() ? -1 : text.indexOf(wanted, quote.from());
        while (at >= 0 && at + wanted.length() <= quote.to()) {
            if (!QuoteFinder.cutsWord(text, at, at + wanted.length())) {
                places.add(new Occurrence(at, at + wanted.length()));
            }
            at = text.indexOf(wanted, at + 1);
        }
        return places;
    }

    /** Every place where the name stands and is not a part of a longer one, such as Orla in "Orla Springs". */
    static List<Occurrence> ofName(String name, Found.Quote quote, PageSpans page, Lexicon lexicon) {
        String words = name.strip();
        // "The Long Road" is a title, "the Orla Mill" a name with an article; some write the one as the other.
        List<Occurrence> places = words.startsWith("the ") ? List.of() : whole(words, quote, page, lexicon);
        return places.isEmpty() && words.regionMatches(true, 0, "the ", 0, 4)
                ? whole(words.substring(4), quote, page, lexicon)
                : places;
    }

    private static List<Occurrence> whole(String name, Found.Quote quote, PageSpans page, Lexicon lexicon) {
        return of(name, quote).stream().filter(place -> place.isWholeName(quote.sentence(), page, lexicon)).toList();
    }

    private boolean isWholeName(CleanText sentence, PageSpans page, Lexicon lexicon) {
        if (page.anchorEnd(sentence, start) == end) {
            return true;
        }
        String text = sentence.plain();
        boolean goesOn = end + 1 < text.length() && " -".indexOf(text.charAt(end)) >= 0
                && Character.isUpperCase(text.charAt(end + 1));
        return !goesOn && !followsName(text, lexicon);
    }

    /** True when a capitalised word stands right before it, unless the word only begins a sentence: "The", not "New". */
    private boolean followsName(String text, Lexicon lexicon) {
        if (start < 2 || " -".indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        int first = start - 1;
        while (first > 0 && text.charAt(first - 1) != ' ') {
            first--;
        }
        String before = text.substring(first, start - 1);
        return !before.isEmpty() && Character.isUpperCase(before.charAt(0))
                && (Character.isLetter(before.charAt(before.length() - 1)) || before.endsWith("."))
                && !lexicon.has("sentence-openers", before);
    }
}
