package dev.taskloom.verifiers.grading;

import java.util.List;

/**
 * Whether an answer says of the question's names what the question says of them.
 *
 * <p>Without it, "Marisol Quintero directed the film that John Smith scored" would pass for an answer to "Who directed the
 * film that Marisol Quintero scored?": every word but the reference is in the question.
 */
final class NameUse {
    private final List<Token> tokens;
    private final QuestionWords question;

    NameUse(List<Token> tokens, QuestionWords question) {
        this.tokens = tokens;
        this.question = question;
    }

    /** True when every name has the neighbours it has in the question, or is the subject of "NAME was VERB by ANSWER". */
    boolean faithful() {
        int at = 0;
        String before = "";
        boolean beforeIsAnswer = false;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (isName(token)) {
                int last = at;
                for (int i = at + 1; i < tokens.size() && (isName(tokens.get(i)) || isFunction(tokens.get(i))); i++) {
                    if (isName(tokens.get(i))) {
                        last = i;
                    }
                }
                if (!before.isEmpty() && !beforeIsAnswer && !question.precedes(before, token.word())) {
                    return false;
                }
                if (!endsWell(last)) {
                    return false;
                }
                at = last + 1;
                continue;
            }
            if (token.is(Token.Kind.RIGHT)) {
                before = "";
                beforeIsAnswer = true;
            } else if (token.is(Token.Kind.WORD) && !isFunction(token)) {
                before = token.word();
                beforeIsAnswer = false;
            } else if (token.is(Token.Kind.STOP) || token.is(Token.Kind.NEWLINE)) {
                before = "";
            }
            at++;
        }
        return true;
    }

    private boolean endsWell(int name) {
        int at = name + 1;
        while (at < tokens.size() && (isFunction(tokens.get(at)) || tokens.get(at).is(Token.Kind.COMMA))) {
            at++;
        }
        if (at >= tokens.size() || !tokens.get(at).is(Token.Kind.WORD)) {
            return true;
        }
        if (question.follows(tokens.get(at).word(), tokens.get(name).word())) {
            return true;
        }
        int beyond = at + 1;
        while (beyond < tokens.size() && isFunction(tokens.get(beyond))) {
            beyond++;
        }
        return beyond > at + 1 && beyond < tokens.size() && tokens.get(beyond).is(Token.Kind.RIGHT);
    }

    /** Years and numbers of the question are nobody that something could be said of. */
    private boolean isName(Token token) {
        return token.is(Token.Kind.WORD) && question.isName(token.word())
                && !Character.isDigit(token.word().codePointAt(0));
    }

    private static boolean isFunction(Token token) {
        return token.is(Token.Kind.WORD) && Lexicon.FUNCTION.contains(token.word());
    }
}
