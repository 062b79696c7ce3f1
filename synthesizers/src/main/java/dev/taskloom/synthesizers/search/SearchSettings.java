package dev.taskloom.synthesizers.search;

import dev.taskloom.environments.search.wording.QuestionWriter;
import java.util.List;

/**
 * What search drafts should be like.
 *
 * @param depth         relations explored away from the seed, and hidden entities between answer and given names at
 *                      most; 1 to 4
 * @param breadth       neighbours followed from each explored entity; 1 to 16
 * @param maxClauses    clauses of a program at most, types not counted, since they become nouns; 2 to 6
 * @param draftsPerSeed drafts of one seed at most; 1 to 16
 * @param resisting     true if only questions are wanted that no agent answers
 * @param languages     languages to write in; a seed of another language is written about in the first one
 * @param seed          decides between equally good choices
 */
public record SearchSettings(int depth, int breadth, int maxClauses, int draftsPerSeed, boolean resisting,
        List<String> languages, long seed) {
    public SearchSettings {
        within("depth", depth, 1, 4);
        within("breadth", breadth, 1, 16);
        within("maxClauses", maxClauses, 2, 6);
        within("draftsPerSeed", draftsPerSeed, 1, 16);
        languages = List.copyOf(languages);
        if (languages.isEmpty() || !QuestionWriter.languages().containsAll(languages)) {
            throw new IllegalArgumentException(
                    "languages " + languages + " must be some of " + QuestionWriter.languages());
        }
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + value);
        }
    }

    /** Up to three hidden entities and five clauses; three drafts a seed that no agent answers, in the seed's language. */
    public static SearchSettings defaults(long seed) {
        return new SearchSettings(3, 6, 5, 3, true, QuestionWriter.languages(), seed);
    }
}
