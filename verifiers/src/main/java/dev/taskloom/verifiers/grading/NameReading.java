package dev.taskloom.verifiers.grading;

import dev.taskloom.schemas.ReferenceAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names, texts and sets of names: the reference is found as whole words in sequence, the longest form first. */
final class NameReading implements Reading {
    private final Map<String, List<NamePattern>> byFirstWord = new HashMap<>();
    private final int slots;
    private final int shortestWords;

    private NameReading(List<NamePattern> patterns, int slots) {
        this.slots = slots;
        int shortest = Integer.MAX_VALUE;
        for (NamePattern pattern : patterns) {
            if (!pattern.words().isEmpty()) {
                byFirstWord.computeIfAbsent(pattern.words().getFirst(), w -> new ArrayList<>()).add(pattern);
                shortest = Math.min(shortest, pattern.words().size());
            }
        }
        shortestWords = shortest;
        Comparator<NamePattern> longestFirst = Comparator.comparing(p -> -p.words().size());
        byFirstWord.values().forEach(list -> list.sort(longestFirst));
    }

    static NameReading single(ReferenceAnswer reference, String language) {
        List<NamePattern> patterns = new ArrayList<>();
        patterns.add(NamePattern.of(reference.value(), language, 0));
        reference.aliases().forEach(alias -> patterns.add(NamePattern.of(alias, language, 0)));
        return new NameReading(patterns, 1);
    }

    static NameReading set(ReferenceAnswer reference, String language) {
        List<NamePattern> patterns = new ArrayList<>();
        List<String> members = Sets.members(reference.value());
        for (int slot = 0; slot < members.size(); slot++) {
            patterns.add(NamePattern.of(members.get(slot), language, slot));
        }
        return new NameReading(patterns, members.size());
    }

    @Override
    public List<Token> read(String plain) {
        List<Token> tokens = Tokenizer.tokens(plain);
        List<Token> read = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int end = -1;
            int slot = -1;
            for (NamePattern pattern : byFirstWord.getOrDefault(tokens.get(at).word(), List.of())) {
                end = pattern.matchEnd(tokens, at);
                if (end >= 0) {
                    slot = pattern.slot();
                    break;
                }
            }
            read.add(end < 0 ? tokens.get(at) : Token.right(slot));
            at = end < 0 ? at + 1 : end;
        }
        return read;
    }

    @Override
    public int slots() {
        return slots;
    }

    @Override
    public int shortestWords() {
        return shortestWords;
    }
}
