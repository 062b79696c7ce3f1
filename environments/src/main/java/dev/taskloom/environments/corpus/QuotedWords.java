package dev.taskloom.environments.corpus;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a quote: a page has them where they stand one after the other and to the letter, whatever blanks and line ends
 * are between them.
 */
public final class QuotedWords {
    private static final Pattern BLANKS = Pattern.compile("[\\h\\v]+");

    private final List<String> words;

    private QuotedWords(List<String> words) {
        this.words = words;
    }

    public static QuotedWords of(String quote) {
        return new QuotedWords(BLANKS.splitAsStream(quote).filter(word -> !word.isEmpty()).toList());
    }

    /** How many there are; 0 for a quote of nothing but blanks. */
    public int count() {
        return words.size();
    }

    /** The words with one space between each two. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }

    /** Every place of the text that has the words, from its beginning on; none for no words. */
    public Stream<MatchResult> in(String text) {
        return words.isEmpty()
                ? Stream.empty()
                : Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining(BLANKS.pattern())))
                        .matcher(text)
                        .results();
    }
}
