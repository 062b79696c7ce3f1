package dev.taskloom.environments.search.claims;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.QuotedWords;
import dev.taskloom.environments.search.exploring.ProposedClaim;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Finds the words of a quote on its page again, and the sentence or row they stand in. */
final class QuoteFinder {
    private final Document document;
    private final List<Sentences.Span> sentences;

    /** @param sentences those of the page's prose, in order */
    QuoteFinder(Document document, List<Sentences.Span> sentences) {
        this.document = document;
        this.sentences = sentences;
    }

    /** Where a quote stands, or why it does not count. */
    sealed interface Found {

        /**
         * A quote on the page.
         *
         * @param sentence the sentence or row around it, parentheses kept; several sentences when the quote takes in several
         * @param from     first character of the quote in the clean sentence
         * @param to       end (exclusive) of the quote in the clean sentence
         * @param start    first character of the sentence or row on the page
         * @param end      end (exclusive) of the sentence or row on the page
         */
        record Quote(CleanText sentence, int from, int to, int start, int end) implements Found {}

        record Not(Refusal refusal) implements Found {}
    }

    /** The first place where the words of the quote stand as whole words, whatever the white space between them. */
    Found find(String quote) {
        if (quote.strip().length() > ProposedClaim.LONGEST_QUOTE) {
            return new Found.Not(Refusal.QUOTE_TOO_LONG);
        }
        Refusal refusal = Refusal.QUOTE_MISSING;
        for (MatchResult place : (Iterable<MatchResult>) QuotedWords.of(quote).in(document.text())::iterator) {
            if (cutsWord(document.text(), place.start(), place.end())) {
                continue;
            }
            if (place.group().indexOf('\n') >= 0) {
                refusal = Refusal.QUOTE_DIVIDED;
                continue;
            }
            Optional<Found.Quote> found = row(place.start(), place.end())
                    .or(() -> prose(place.start(), place.end()));
            if (found.isPresent()) {
                return found.get();
            }
            refusal = Refusal.QUOTE_TOO_LONG;
        }
        return new Found.Not(refusal);
    }

    /** True when a word goes on over an edge of the span. */
    static boolean cutsWord(String text, int start, int end) {
        return start > 0 && isWordPart(text.charAt(start)) && isWordPart(text.charAt(start - 1))
                || end < text.length() && isWordPart(text.charAt(end - 1)) && isWordPart(text.charAt(end));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c);
    }

    private Optional<Found.Quote> row(int from, int to) {
        for (Document.Row row : document.rows()) {
            if (row.labelStart() <= from && to <= row.valueEnd()) {
                return quote(from, to, row.labelStart(), row.valueEnd());
            }
        }
        return Optional.empty();
    }

    private Optional<Found.Quote> prose(int from, int to) {
        int start = -1;
        for (Sentences.Span sentence : sentences) {
            start = sentence.start() <= from && from < sentence.end() ? sentence.start() : start;
            if (start >= 0 && sentence.start() < to && to <= sentence.end()) {
                return quote(from, to, start, sentence.end());
            }
        }
        return Optional.empty();
    }

    private Optional<Found.Quote> quote(int from, int to, int start, int end) {
        if (end - start > Sentences.MAX_LENGTH) {
            return Optional.empty();
        }
        CleanText sentence = CleanText.withParentheses(document.text(), start, end);
        return Optional.of(new Found.Quote(sentence, sentence.cleanIndex(from), sentence.cleanIndex(to), start, end));
    }
}
