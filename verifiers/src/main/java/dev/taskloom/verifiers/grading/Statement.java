package dev.taskloom.verifiers.grading;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a text states the reference and nothing else.
 *
 * <p>Beside the reference a statement may hold function words, words of the question, and what its type calls for. It may
 * hold no alternative, doubt, denial, question mark, other value or other name, and the words next to the reference must not
 * extend it or turn it into something related to it.
 */
final class Statement {
    private final List<Token> tokens;
    private final Reading reading;
    private final QuestionWords question;

    Statement(List<Token> tokens, Reading reading, QuestionWords question) {
        this.tokens = tokens;
        this.reading = reading;
        this.question = question;
    }

    Grade grade() {
        if (tokens.stream().noneMatch(t -> t.is(Token.Kind.RIGHT))) {
            return Grade.nothing(whyAbsent());
        }
        if (isBare()) {
            return Grade.correct();
        }
        Optional<Refusal> refusal = words();
        if (refusal.isEmpty() && missesMember()) {
            refusal = Optional.of(Refusal.INCOMPLETE_SET);
        }
        if (refusal.isEmpty()) {
            refusal = new Boundaries(tokens, reading, question).refusal();
        }
        if (refusal.isEmpty() && !(reading instanceof ValueReading)) {
            refusal = names();
        }
        return refusal.map(Grade::nothing).orElseGet(Grade::correct);
    }

    private Refusal whyAbsent() {
        List<String> words = tokens.stream().filter(t -> t.is(Token.Kind.WORD)).map(Token::word).toList();
        for (Token token : tokens) {
            switch (token.kind()) {
                case AMBIGUOUS -> {
                    return Refusal.AMBIGUOUS_DATE;
                }
                case MALFORMED -> {
                    return Refusal.MALFORMED;
                }
                case WRONG_UNIT -> {
                    return Refusal.WRONG_UNIT;
                }
                case WRONG -> {
                    return Refusal.DIFFERENT;
                }
                case WORD, RIGHT, GIVEN, COMMA, SEMICOLON, COLON, STOP, NEWLINE, SLASH, OPEN, CLOSE, DASH, QUESTION,
                        SYMBOL ->
                    {
                    }
            }
        }
        if (words.isEmpty()) {
            return Refusal.EMPTY;
        }
        if (words.stream().anyMatch(Lexicon.REFUSALS::contains)) {
            return Refusal.REFUSED;
        }
        boolean repeated = words.size() >= 4
                && words.stream()
                        .allMatch(w -> question.holds(w) || Lexicon.FUNCTION.contains(w) || question.relates(w));
        return repeated ? Refusal.QUESTION_REPEATED : Refusal.DIFFERENT;
    }

    /** One value and harmless marks: nothing to doubt, whatever words the value itself is made of. */
    private boolean isBare() {
        int values = 0;
        for (Token token : tokens) {
            switch (token.kind()) {
                case RIGHT -> values++;
                case STOP, COLON, NEWLINE, OPEN, CLOSE -> {
                }
                case WORD, WRONG, WRONG_UNIT, AMBIGUOUS, MALFORMED, GIVEN, COMMA, SEMICOLON, SLASH, DASH, QUESTION,
                        SYMBOL -> {
                    return false;
                }
            }
        }
        return values == 1 && reading.slots() == 1;
    }

    private boolean missesMember() {
        BitSet stated = new BitSet(reading.slots());
        tokens.stream().filter(t -> t.is(Token.Kind.RIGHT)).forEach(t -> stated.set(t.slot()));
        return stated.cardinality() < reading.slots();
    }

    /** Cues first: they say more than "extra words", and a question may hold them too. */
    private Optional<Refusal> words() {
        Refusal extra = null;
        for (Token token : tokens) {
            Refusal refusal = switch (token.kind()) {
                case WORD -> word(token);
                case WRONG, WRONG_UNIT, MALFORMED, AMBIGUOUS -> Refusal.LIST_OF_GUESSES;
                case SLASH -> Refusal.LIST_OF_GUESSES;
                case QUESTION -> Refusal.HEDGE;
                case SYMBOL -> Refusal.EXTRA_WORDS;
                case RIGHT, GIVEN, COMMA, SEMICOLON, COLON, STOP, NEWLINE, OPEN, CLOSE, DASH -> null;
            };
            if (refusal == Refusal.EXTRA_WORDS || refusal == Refusal.ANOTHER_VALUE) {
                extra = extra == null ? refusal : extra;
            } else if (refusal != null) {
                return Optional.of(refusal);
            }
        }
        return Optional.ofNullable(extra);
    }

    private Refusal word(Token token) {
        String word = token.word();
        if (Lexicon.NEGATIONS.contains(word)) {
            return Refusal.NEGATION;
        }
        if (Lexicon.ALTERNATIVES.contains(word)) {
            return Refusal.LIST_OF_GUESSES;
        }
        if (Lexicon.HEDGES.contains(word)) {
            return Refusal.HEDGE;
        }
        if (Lexicon.CONTRADICTIONS.contains(word)) {
            return Refusal.CONTRADICTION;
        }
        boolean allowed = Lexicon.FUNCTION.contains(word) || Lexicon.CONJUNCTIONS.contains(word)
                || Lexicon.CLASS_NOUNS.contains(word) || question.holds(word) || question.relates(word)
                || reading.shortestWords() >= 2 && Lexicon.HONORIFICS.contains(word)
                || reading.slots() > 1 && (word.equals("both") || word.equals("ambos") || word.equals("ambas"))
                || reading instanceof ValueReading && ValueReading.ACCOMPANYING.contains(word);
        if (allowed) {
            return null;
        }
        return Character.isDigit(word.codePointAt(0)) ? Refusal.ANOTHER_VALUE : Refusal.EXTRA_WORDS;
    }

    /** Names of the question may only be repeated with what the question says of them, in a sentence with the answer. */
    private Optional<Refusal> names() {
        boolean comparison = comparesReference();
        boolean named = false;
        boolean answered = false;
        boolean verb = false;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean end = i == tokens.size() || switch (tokens.get(i).kind()) {
                case STOP, NEWLINE, SEMICOLON, COLON -> true;
                case WORD, RIGHT, WRONG, WRONG_UNIT, AMBIGUOUS, MALFORMED, GIVEN, COMMA, SLASH, OPEN, CLOSE, DASH,
                        QUESTION, SYMBOL ->
                    false;
            };
            if (end) {
                if (named && !(answered && verb)) {
                    return Optional.of(Refusal.LIST_OF_GUESSES);
                }
                named = false;
                answered = false;
                verb = false;
                continue;
            }
            Token token = tokens.get(i);
            if (token.is(Token.Kind.RIGHT)) {
                answered = true;
            } else if (token.is(Token.Kind.WORD)) {
                named |= question.isName(token.word());
                verb |= !question.isName(token.word()) && !Lexicon.CONJUNCTIONS.contains(token.word());
            }
            if (named && comparison) {
                return Optional.of(Refusal.LIST_OF_GUESSES);
            }
        }
        return new NameUse(tokens, question).faithful() ? Optional.empty() : Optional.of(Refusal.RELATED_THING);
    }

    /** True when the question itself holds the reference, as in "Which is older, A or B?". */
    private boolean comparesReference() {
        String words = String.join(" ", question.sequence());
        return reading.read(words).stream().anyMatch(t -> t.is(Token.Kind.RIGHT));
    }
}
