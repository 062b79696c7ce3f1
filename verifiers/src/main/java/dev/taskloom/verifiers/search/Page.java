package dev.taskloom.verifiers.search;

import dev.taskloom.environments.corpus.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * A document with its text as the mechanisms compare it.
 *
 * @param folded     all of its text, folded
 * @param statements its sentences and lines, in order
 */
record Page(Document document, String folded, List<Statement> statements) {
    private static final int LEAST_PROSE_WORDS = 5;
    private static final String CLOSING = ".!?\"”»";

    Page {
        statements = List.copyOf(statements);
    }

    /**
     * A sentence, or a line that is none.
     *
     * @param start  where it starts in the document's text
     * @param end    where it ends, exclusive
     * @param folded its words, folded
     * @param prose  false for a row, a heading or an item of a list, which mean something only where they stand
     */
    record Statement(int start, int end, String folded, boolean prose) {}

    static Page of(Document document) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder folded = new StringBuilder(" ");
        String text = document.text();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || endsSentence(text, i)) {
                add(text, from, i + 1, statements, folded);
                from = i + 1;
            }
        }
        add(text, from, text.length(), statements, folded);
        return new Page(document, folded.toString(), statements);
    }

    /** A cut too many, after "Dr.", does no harm: whoever reads a statement reads its neighbours too. */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == '!' || c == '?') && at + 2 < text.length() && text.charAt(at + 1) == ' '
                && !Character.isLowerCase(text.charAt(at + 2));
    }

    private static void add(String text, int start, int end, List<Statement> statements, StringBuilder folded) {
        String raw = text.substring(start, end).stripTrailing();
        String words = Folding.fold(raw);
        if (words.length() > 1) {
            boolean closed = CLOSING.indexOf(raw.charAt(raw.length() - 1)) >= 0;
            statements.add(new Statement(start, end, words, closed && words(words) > LEAST_PROSE_WORDS));
            folded.append(words, 1, words.length());
        }
    }

    private static int words(String folded) {
        int words = -1;
        for (int i = 0; i < folded.length(); i++) {
            words += folded.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }
}
