package dev.taskloom.verifiers.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may stand right before and behind the reference without changing what it names. */
final class Boundaries {
    private static final int ESTIMATE_REACH = 3;
    private static final Set<String> OF = Set.of("of", "de", "del");
    private static final Set<String> FOR = Set.of("for", "para");
    private static final Set<String> AFTER_NAME = Set.of("who", "which", "that", "in", "on", "at", "as", "by", "en",
            "que",
            "quien", "cuyo", "cuya", "for", "por");

    private final List<Token> tokens;
    private final Reading reading;
    private final QuestionWords question;

    Boundaries(List<Token> tokens, Reading reading, QuestionWords question) {
        this.tokens = tokens;
        this.reading = reading;
        this.question = question;
    }

    Optional<Refusal> refusal() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(Token.Kind.RIGHT)) {
                Optional<Refusal> refusal = reading instanceof ValueReading
                        ? aroundValue(i)
                        : aroundName(i);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> aroundValue(int at) {
        for (int i = Math.max(0, at - ESTIMATE_REACH); i < Math.min(tokens.size(), at + 2); i++) {
            if (Lexicon.ESTIMATES.contains(tokens.get(i).word())) {
                return Optional.of(Refusal.HEDGE);
            }
        }
        Token before = token(at - 1);
        Token behind = token(at + 1);
        boolean listed = before.is(Token.Kind.COMMA) && token(at - 2).is(Token.Kind.GIVEN)
                || behind.is(Token.Kind.COMMA) && token(at + 2).is(Token.Kind.GIVEN)
                || Lexicon.CONJUNCTIONS.contains(before.word()) || Lexicon.CONJUNCTIONS.contains(behind.word())
                || before.is(Token.Kind.DASH) || behind.is(Token.Kind.DASH) || before.is(Token.Kind.GIVEN)
                || behind.is(Token.Kind.GIVEN);
        return listed ? Optional.of(Refusal.LIST_OF_GUESSES) : Optional.empty();
    }

    private Optional<Refusal> aroundName(int at) {
        return beforeName(at).or(() -> behindName(at));
    }

    private Optional<Refusal> beforeName(int at) {
        Token before = token(at - 1);
        return switch (before.kind()) {
            case WORD -> wordBefore(at);
            case RIGHT -> Optional.of(Refusal.EXTENDED_NAME);
            case COMMA, SEMICOLON, OPEN, DASH ->
                isNameLike(at - 2) ? Optional.of(Refusal.LIST_OF_GUESSES) : Optional.empty();
            case GIVEN, WRONG, WRONG_UNIT, AMBIGUOUS, MALFORMED, SLASH -> Optional.of(Refusal.LIST_OF_GUESSES);
            case COLON, STOP, NEWLINE, CLOSE, QUESTION, SYMBOL -> Optional.empty();
        };
    }

    private Optional<Refusal> wordBefore(int at) {
        Token before = token(at - 1);
        String word = before.word();
        if (Lexicon.CONJUNCTIONS.contains(word)) {
            return joinsMembers(at - 1) ? Optional.empty() : Optional.of(Refusal.LIST_OF_GUESSES);
        }
        if (OF.contains(word)) {
            boolean sameThing = Lexicon.CLASS_NOUNS.contains(token(at - 2).word());
            return sameThing ? Optional.empty() : Optional.of(Refusal.RELATED_THING);
        }
        if (FOR.contains(word)) {
            return token(at - 2).word().endsWith("ed") ? Optional.empty() : Optional.of(Refusal.RELATED_THING);
        }
        if (Lexicon.FUNCTION.contains(word)) {
            boolean partOfName = before.capital() && at > 1 && Lexicon.SPANISH_ARTICLES.contains(word);
            return partOfName ? Optional.of(Refusal.EXTENDED_NAME) : Optional.empty();
        }
        if (Lexicon.HONORIFICS.contains(word) && reading.shortestWords() >= 2) {
            return Optional.empty();
        }
        if (Lexicon.DETACHING.contains(word)) {
            return Optional.of(Refusal.RELATED_THING);
        }
        boolean begins = at == 1;
        if (Lexicon.NAME_FORMING.contains(word) || question.isName(word) || before.capital() && !begins) {
            return Optional.of(Refusal.EXTENDED_NAME);
        }
        return Optional.empty();
    }

    private Optional<Refusal> behindName(int at) {
        Token behind = token(at + 1);
        return switch (behind.kind()) {
            case WORD -> wordBehind(at);
            case RIGHT -> Optional.of(Refusal.EXTENDED_NAME);
            case COMMA, SEMICOLON, OPEN, DASH ->
                isNameLike(at + 2) ? Optional.of(Refusal.EXTENDED_NAME) : Optional.empty();
            case GIVEN, WRONG, WRONG_UNIT, AMBIGUOUS, MALFORMED, SLASH -> Optional.of(Refusal.LIST_OF_GUESSES);
            case COLON, STOP, NEWLINE, CLOSE, QUESTION, SYMBOL -> Optional.empty();
        };
    }

    private Optional<Refusal> wordBehind(int at) {
        String word = token(at + 1).word();
        if (Lexicon.CONJUNCTIONS.contains(word)) {
            return joinsMembers(at + 1) ? Optional.empty() : Optional.of(Refusal.LIST_OF_GUESSES);
        }
        boolean goesOn = Lexicon.COPULAS.contains(word) || AFTER_NAME.contains(word)
                || question.relates(word) && (word.endsWith("ed") || Lexicon.PAST_VERBS.contains(word));
        return goesOn ? Optional.empty() : Optional.of(Refusal.EXTENDED_NAME);
    }

    /** True when both sides of the conjunction are members of the set asked for. */
    private boolean joinsMembers(int conjunction) {
        if (reading.slots() < 2) {
            return false;
        }
        int left = conjunction - 1;
        while (left >= 0 && tokens.get(left).separates()) {
            left--;
        }
        int right = conjunction + 1;
        while (right < tokens.size() && tokens.get(right).separates()) {
            right++;
        }
        return token(left).is(Token.Kind.RIGHT) && token(right).is(Token.Kind.RIGHT);
    }

    private boolean isNameLike(int at) {
        Token token = token(at);
        return switch (token.kind()) {
            case WORD -> !Lexicon.FUNCTION.contains(token.word())
                    && (token.capital() || question.isName(token.word())
                            || Lexicon.CONJUNCTIONS.contains(token.word()));
            case GIVEN, WRONG, WRONG_UNIT, AMBIGUOUS, MALFORMED -> true;
            case RIGHT, COMMA, SEMICOLON, COLON, STOP, NEWLINE, SLASH, OPEN, CLOSE, DASH, QUESTION, SYMBOL -> false;
        };
    }

    private Token token(int at) {
        return at < 0 || at >= tokens.size() ? END : tokens.get(at);
    }

    private static final Token END = Token.mark(Token.Kind.STOP);
}
