package dev.taskloom.verifiers.grading;

import java.util.ArrayList;
import java.util.List;

/**
 * A name as a sequence of folded words, with the places where its spelling has a mark between two words.
 *
 * @param words     the words, leading article dropped; empty when the name has none, such as {@code !!!}
 * @param markAfter for each word, whether the name has a mark behind it
 * @param slot      which value of the reference the name means
 */
record NamePattern(List<String> words, List<Boolean> markAfter, int slot) {

    static NamePattern of(String name, String language, int slot) {
        List<Token> tokens = Tokenizer.tokens(Markup.strip(PlainText.clean(name)));
        List<String> words = new ArrayList<>();
        List<Boolean> marks = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is(Token.Kind.WORD)) {
                words.add(token.word());
                marks.add(false);
            } else if (!words.isEmpty()) {
                marks.set(marks.size() - 1, true);
            }
        }
        if (dropsArticle(words, language)) {
            words.removeFirst();
            marks.removeFirst();
        }
        return new NamePattern(List.copyOf(words), List.copyOf(marks), slot);
    }

    /**
     * English articles never tell names apart. Spanish ones are dropped in Spanish only, and not where they do: Salvador is
     * not El Salvador.
     */
    private static boolean dropsArticle(List<String> words, String language) {
        if (words.size() < 2) {
            return false;
        }
        String first = words.getFirst();
        return Lexicon.ENGLISH_ARTICLES.contains(first) || language.equals("es")
                && Lexicon.SPANISH_ARTICLES.contains(first)
                && !Lexicon.NAMES_WITH_ARTICLE.contains(first + " " + words.get(1));
    }

    /** The end of this name in the tokens when it begins at {@code from}, otherwise -1. */
    int matchEnd(List<Token> tokens, int from) {
        boolean articleBefore = from > 0 && !words.isEmpty()
                && Lexicon.NAMES_WITH_ARTICLE.contains(tokens.get(from - 1).word() + " " + words.getFirst());
        if (articleBefore) {
            return -1;
        }
        int at = from;
        for (int i = 0; i < words.size(); i++) {
            if (at >= tokens.size() || !tokens.get(at).is(Token.Kind.WORD)
                    || !tokens.get(at).word().equals(words.get(i))) {
                return -1;
            }
            at++;
            boolean last = i == words.size() - 1;
            if (markAfter.get(i)) {
                // Behind the last word only a closing bracket belongs to the name; a full stop ends the sentence too.
                while (at < tokens.size()
                        && (last ? tokens.get(at).is(Token.Kind.CLOSE) : tokens.get(at).separates())) {
                    at++;
                }
            }
        }
        return at;
    }
}
