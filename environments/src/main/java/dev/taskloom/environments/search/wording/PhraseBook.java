package dev.taskloom.environments.search.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The phrase table of one language. */
final class PhraseBook {
    private static final Pattern VARIANTS = Pattern.compile(" \\| ");

    private final String file;
    private final Map<String, String> phrases;

    PhraseBook(String language) {
        this.file = "phrases-" + language + ".properties";
        this.phrases = ResourceTable.properties(file);
    }

    /** The phrase for the most specific of the types, else the general one; one of its variants by {@code style}. */
    Optional<String> find(String key, List<String> types, long style) {
        for (String type : types) {
            String phrase = phrases.get(key + "." + type);
            if (phrase != null) {
                return Optional.of(variant(phrase, style));
            }
        }
        return Optional.ofNullable(phrases.get(key)).map(phrase -> variant(phrase, style));
    }

    /** Like {@link #find}, for a phrase that every language must have. */
    String get(String key, List<String> types, long style) {
        return find(key, types, style)
                .orElseThrow(() -> new IllegalArgumentException("no words for '" + key + "' in " + file));
    }

    private static String variant(String phrase, long style) {
        String[] variants = VARIANTS.split(phrase);
        return variants[(int) Math.floorMod(style, (long) variants.length)];
    }
}
