package dev.taskloom.environments.search.wording;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds names that a question must not contain: whole words, whatever their case, diacritics and punctuation. */
public final class NameLeak {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameLeak() {}

    /** The first of the names that the text contains, in the order of the collection. */
    public static Optional<String> find(String text, Collection<String> names) {
        String folded = fold(text);
        return names.stream().filter(name -> {
            String words = fold(name);
            return !words.isBlank() && folded.contains(words);
        }).findFirst();
    }

    /** Words in lower case without diacritics, one space around each. */
    private static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return " " + SEPARATORS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
