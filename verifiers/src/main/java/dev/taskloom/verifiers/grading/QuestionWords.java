package dev.taskloom.verifiers.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a question contributes to its answers: words an answer may repeat, and which of them are names. */
final class QuestionWords {
    private static final int STEM = 5;

    private final String text;
    private final List<String> sequence = new ArrayList<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Set<String>> contentBefore = new HashMap<>();
    private final Map<String, Set<String>> contentAfter = new HashMap<>();

    QuestionWords(String question) {
        text = Markup.strip(PlainText.clean(question)).strip().replaceFirst("[?.!: ]{1,8}$", "");
        List<Token> tokens = Tokenizer.tokens(text);
        boolean first = true;
        for (Token token : tokens) {
            if (token.is(Token.Kind.WORD)) {
                sequence.add(token.word());
                boolean function = Lexicon.FUNCTION.contains(token.word());
                if (token.capital() && !first && !function) {
                    names.add(token.word());
                } else {
                    plain.add(token.word());
                    stems.add(stem(token.word()));
                }
                first = false;
            } else if (token.is(Token.Kind.STOP) || token.is(Token.Kind.NEWLINE)) {
                first = true;
            }
        }
        link();
    }

    private static String stem(String word) {
        return word.length() < STEM ? word : word.substring(0, STEM);
    }

    private void link() {
        String before = "";
        Set<String> pending = new HashSet<>();
        for (String word : sequence) {
            if (names.contains(word)) {
                contentBefore.computeIfAbsent(word, w -> new HashSet<>()).add(before);
                pending.add(word);
            } else if (!Lexicon.FUNCTION.contains(word)) {
                pending.forEach(name -> contentAfter.computeIfAbsent(name, w -> new HashSet<>()).add(word));
                pending.clear();
                before = word;
            }
        }
        pending.forEach(name -> contentAfter.computeIfAbsent(name, w -> new HashSet<>()).add(""));
    }

    /** The question without markup and end mark. */
    String text() {
        return text;
    }

    /** The folded words of the question, in order. */
    List<String> sequence() {
        return sequence;
    }

    /** True when the word stands in the question, as a name or not. */
    boolean holds(String word) {
        return plain.contains(word) || names.contains(word);
    }

    /** True for a word that the question writes as a name or number. */
    boolean isName(String word) {
        return names.contains(word) && !plain.contains(word);
    }

    /** True for a word of the question that is no name, in this or another form. */
    boolean relates(String word) {
        return plain.contains(word) || word.length() >= STEM && stems.contains(stem(word))
                || plain.stream().anyMatch(known -> Lexicon.related(known, word));
    }

    /** True when the question has a form of {@code content} as the nearest content word before the name. */
    boolean precedes(String content, String name) {
        return contentBefore.getOrDefault(name, Set.of()).stream().anyMatch(w -> Lexicon.related(w, content));
    }

    /** True when the question has a form of {@code content} as the nearest content word behind the name. */
    boolean follows(String content, String name) {
        return contentAfter.getOrDefault(name, Set.of()).stream().anyMatch(w -> Lexicon.related(w, content));
    }
}
