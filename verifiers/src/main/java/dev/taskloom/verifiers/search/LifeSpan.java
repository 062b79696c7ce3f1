package dev.taskloom.verifiers.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The brackets after a name that give birth and death without a word for either: "(Nassau, 11 July 1540 – 23 May 1568)".
 *
 * @param birth words before the dash, or up to the first year when there is none, folded; empty for a guess
 * @param death words after it, likewise
 */
record LifeSpan(String birth, String death) {
    /** They turn years in brackets into a reign, a career or a guess. */
    private static final Set<String> OTHER_SPANS = Set.of("r", "reigned", "reign", "ruled", "fl", "flourished",
            "active",
            "served", "reinado", "reino", "activo", "activa");
    private static final Set<String> GUESSES = Set.of("c", "ca", "circa", "hacia", "about", "before", "after", "or");
    /** After one of these the brackets belong to somebody else: "the son of John (1628–1666)". */
    private static final List<String> SENTENCE_WORDS = List.of(" was ", " is ", " were ", " are ", " son ",
            " daughter ",
            " fue ", " es ", " era ", " hijo ", " hija ", " married ");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{3,4}(?!\\d)");

    /** The first such brackets of a quote, if what stands before them is a name and not yet a sentence. */
    static Optional<LifeSpan> of(String quote) {
        int depth = 0;
        int open = 0;
        for (int i = 0; i < quote.length(); i++) {
            if (quote.charAt(i) == '(' && depth++ == 0) {
                open = i;
            } else if (quote.charAt(i) == ')' && depth > 0 && --depth == 0) {
                Optional<LifeSpan> span = split(quote.substring(open + 1, i));
                if (span.isPresent()) {
                    String before = Folding.fold(quote.substring(0, open));
                    return SENTENCE_WORDS.stream().anyMatch(before::contains) ? Optional.empty() : span;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LifeSpan> split(String brackets) {
        int dash = brackets.indexOf('–');
        dash = dash < 0 ? brackets.indexOf('—') : dash;
        dash = dash < 0 ? brackets.indexOf("- ") : dash;
        dash = dash < 0 ? brackets.indexOf('-') : dash;
        Matcher years = YEAR.matcher(brackets);
        if (!years.find()) {
            return Optional.empty();
        }
        int middle = years.end();
        if (dash < 0 && !years.find()) {
            return Optional.empty();
        }
        LifeSpan span = dash < 0
                ? of(brackets.substring(0, middle), brackets.substring(middle))
                : of(brackets.substring(0, dash), brackets.substring(dash + 1));
        return OTHER_SPANS.contains(firstWord(span.birth)) ? Optional.empty() : Optional.of(span);
    }

    /** A guess gives nothing for certain. */
    private static LifeSpan of(String birth, String death) {
        String from = Folding.fold(birth);
        String to = Folding.fold(death);
        return new LifeSpan(GUESSES.contains(firstWord(from)) ? "" : from, GUESSES.contains(firstWord(to)) ? "" : to);
    }

    private static String firstWord(String folded) {
        return folded.strip().split(" ", 2)[0];
    }
}
