package dev.taskloom.verifiers.grading;

/**
 * A word, a mark, or a place where a value stands.
 *
 * @param word    folded form of a word, empty for the rest
 * @param capital true when the word begins with a capital letter or a digit
 * @param slot    which reference value stands here, -1 when none does
 */
record Token(Kind kind, String word, boolean capital, int slot) {

    enum Kind {
        /** A word that belongs to no value. */
        WORD,
        /** A value equal to the reference, or to the member {@code slot} of it. */
        RIGHT,
        /** A number or date that is not the reference. */
        WRONG,
        /** A number that has the reference's value in no or another unit. */
        WRONG_UNIT,
        /** A date whose day and month cannot be told apart. */
        AMBIGUOUS,
        /** Digits that form no value of the type. */
        MALFORMED,
        /** A number or date that stands in the question as well. */
        GIVEN, COMMA, SEMICOLON, COLON, STOP, NEWLINE, SLASH, OPEN, CLOSE, DASH, QUESTION, SYMBOL
    }

    static Token mark(Kind kind) {
        return new Token(kind, "", false, -1);
    }

    static Token word(String folded, boolean capital) {
        return new Token(Kind.WORD, folded, capital, -1);
    }

    static Token right(int slot) {
        return new Token(Kind.RIGHT, "", false, slot);
    }

    static Token value(Kind kind) {
        return new Token(kind, "", true, kind == Kind.RIGHT ? 0 : -1);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** True for marks that end one item of a statement and begin another. */
    boolean separates() {
        return switch (kind) {
            case COMMA, SEMICOLON, COLON, STOP, NEWLINE, SLASH, OPEN, CLOSE, DASH, QUESTION, SYMBOL -> true;
            case WORD, RIGHT, WRONG, WRONG_UNIT, AMBIGUOUS, MALFORMED, GIVEN -> false;
        };
    }
}
