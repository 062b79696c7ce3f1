package dev.taskloom.verifiers.search;

import dev.taskloom.schemas.Verdict.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A judge's last words, as far as they have the form it was told; the rest is nothing.
 *
 * @param outcomes what its lines of verdict say, usually one thing
 * @param quotes   what it quotes, in order
 */
record JudgeReply(Set<Outcome> outcomes, List<Quote> quotes) {
    /** Marks that models put around words to make them bold, a heading or an item of a list; never given back to match. */
    private static final String MARKS = "[*_`#>\\-\\s]*+";
    private static final Pattern VERDICT = Pattern.compile(
            MARKS + "verdict" + MARKS + ":" + MARKS + "(supported|refuted|undecided)" + MARKS + "\\.?" + MARKS,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTE = Pattern.compile(
            MARKS + "quote" + MARKS + ":" + MARKS + "(\\S+)\\s*\\|\\s*(\\S.*)", Pattern.CASE_INSENSITIVE);

    JudgeReply {
        outcomes = Set.copyOf(outcomes);
        quotes = List.copyOf(quotes);
    }

    /** Words that are said to stand on the page at an address. */
    record Quote(String url, String words) {}

    static JudgeReply read(String text) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        List<Quote> quotes = new ArrayList<>();
        text.lines().forEach(line -> {
            Matcher verdict = VERDICT.matcher(line);
            if (verdict.matches()) {
                outcomes.add(Outcome.valueOf(verdict.group(1).toUpperCase(Locale.ROOT)));
            }
            Matcher quote = QUOTE.matcher(line);
            if (quote.matches()) {
                quotes.add(new Quote(quote.group(1), bare(quote.group(2).strip())));
            }
        });
        return new JudgeReply(outcomes, quotes);
    }

    /** Without the quotation marks around the whole. */
    private static String bare(String words) {
        boolean marked = words.length() > 1 && "\"“«".indexOf(words.charAt(0)) >= 0
                && "\"”»".indexOf(words.charAt(words.length() - 1)) >= 0;
        return marked ? words.substring(1, words.length() - 1).strip() : words;
    }
}
