package dev.taskloom.verifiers.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts text without markup into words and marks. */
final class Tokenizer {
    private static final Set<String> ABBREVIATIONS = Set.of("st", "mr", "mrs", "ms", "dr", "prof", "jr", "sr", "sra",
            "dra",
            "ste", "vs", "ca");
    private static final String NEGATING_SIGNS = "❌✗✘✖🚫⛔👎≠¬";

    private final String text;
    private final List<ValueSpan> spans;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(String text, List<ValueSpan> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** Tokens of the text; each span, in order and without overlap, becomes the one token it carries. */
    static List<Token> tokens(String text, List<ValueSpan> spans) {
        return new Tokenizer(text, spans).run();
    }

    static List<Token> tokens(String text) {
        return tokens(text, List.of());
    }

    private List<Token> run() {
        int next = 0;
        while (position < text.length()) {
            if (next < spans.size() && position >= spans.get(next).start()) {
                tokens.add(spans.get(next).token());
                position = spans.get(next++).end();
                continue;
            }
            int limit = next < spans.size() ? spans.get(next).start() : text.length();
            int c = text.codePointAt(position);
            if (Character.isLetterOrDigit(c)) {
                word(limit);
            } else {
                position += Character.charCount(c);
                mark(c);
            }
        }
        return joinInitials(tokens);
    }

    private void word(int limit) {
        int start = position;
        StringBuilder letters = new StringBuilder();
        while (position < limit) {
            int c = text.codePointAt(position);
            if (isWordPart(c)) {
                letters.appendCodePoint(c);
                position += Character.charCount(c);
            } else if (isApostrophe(c) && position + 1 < limit && Character.isLetter(text.codePointAt(position + 1))) {
                position++;
            } else if ((c == '+' || c == '#') && isAttachedSign(limit)) {
                // C++ and C# are not C.
                letters.append((char) c);
                position++;
            } else {
                break;
            }
        }
        String folded = PlainText.fold(letters.toString());
        int first = text.codePointAt(start);
        boolean capital = Character.isUpperCase(first) || Character.isTitleCase(first) || Character.isDigit(first);
        boolean dottedLetter = folded.length() == 1 && position < limit && text.charAt(position) == '.';
        tokens.add(Token.word(folded, capital || dottedLetter));
        if (position < limit && text.charAt(position) == '.'
                && (ABBREVIATIONS.contains(folded) && (capital || !endsText(position + 1)) || folded.length() == 1)
                && Character.isLetter(first)) {
            position++;
        }
    }

    private boolean endsText(int from) {
        return text.substring(from, Math.min(text.length(), from + 3)).isBlank();
    }

    private boolean isAttachedSign(int limit) {
        int after = position + 1;
        while (after < limit && (text.charAt(after) == '+' || text.charAt(after) == '#')) {
            after++;
        }
        return after >= limit || !Character.isLetterOrDigit(text.codePointAt(after));
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '`' || c == '´' || c == '‘';
    }

    private void mark(int c) {
        if (NEGATING_SIGNS.indexOf(c) >= 0) {
            tokens.add(Token.word("not", false));
            return;
        }
        switch (c) {
            case ',', '،', '、' -> tokens.add(Token.mark(Token.Kind.COMMA));
            case ';' -> tokens.add(Token.mark(Token.Kind.SEMICOLON));
            case ':' -> tokens.add(Token.mark(Token.Kind.COLON));
            case '.' -> stop();
            case '!', '¡', '…', '。' -> tokens.add(Token.mark(Token.Kind.STOP));
            case '\n' -> tokens.add(Token.mark(Token.Kind.NEWLINE));
            case '/', '|', '+' -> tokens.add(Token.mark(Token.Kind.SLASH));
            case '&' -> tokens.add(Token.word("and", false));
            case '(', '[' -> tokens.add(Token.mark(Token.Kind.OPEN));
            case ')', ']' -> tokens.add(Token.mark(Token.Kind.CLOSE));
            case '?', '¿' -> tokens.add(Token.mark(Token.Kind.QUESTION));
            case '-', '–', '—', '‐', '‑', '−' -> dash();
            default -> symbol(c);
        }
    }

    private void stop() {
        boolean inside = position < text.length() && Character.isLetterOrDigit(text.codePointAt(position));
        if (!inside) {
            tokens.add(Token.mark(Token.Kind.STOP));
        }
    }

    /** A hyphen inside a word only parts it; a dash between words is a mark. */
    private void dash() {
        boolean before = position >= 2 && Character.isLetterOrDigit(text.charAt(position - 2));
        boolean after = position < text.length() && Character.isLetterOrDigit(text.codePointAt(position));
        if (!(before && after)) {
            tokens.add(Token.mark(Token.Kind.DASH));
        }
    }

    private void symbol(int c) {
        switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL -> tokens.add(Token.mark(Token.Kind.SYMBOL));
            default -> {
                if (c == '\\' || c == '%' || c == '#' || c == '@' || c == '{' || c == '}' || c == '*' || c == '^') {
                    tokens.add(Token.mark(Token.Kind.SYMBOL));
                }
            }
        }
    }

    /** {@code J. R. R.}, {@code J.R.R.} and {@code JRR} are one word; lower-case vowels and y alone stay words. */
    private static List<Token> joinInitials(List<Token> tokens) {
        List<Token> joined = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            int end = i;
            StringBuilder initials = new StringBuilder();
            while (end < tokens.size() && isInitial(tokens.get(end))) {
                initials.append(tokens.get(end++).word());
            }
            if (end - i >= 2) {
                joined.add(Token.word(initials.toString(), tokens.get(i).capital()));
                i = end - 1;
            } else {
                joined.add(tokens.get(i));
            }
        }
        return joined;
    }

    private static boolean isInitial(Token token) {
        return token.is(Token.Kind.WORD) && token.word().length() == 1 && Character.isLetter(token.word().charAt(0))
                && (token.capital() || "aeouy".indexOf(token.word().charAt(0)) < 0);
    }
}
