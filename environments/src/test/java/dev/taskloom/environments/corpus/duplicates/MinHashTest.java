package dev.taskloom.environments.corpus.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinHashTest {
    private static final long SEED = 20261127;
    private static final int WORDS = 300;

    private final Random random = new Random(SEED);

    private List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("w" + random.nextInt(5_000));
        }
        return words;
    }

    /** The text with that many of its words replaced. */
    private List<String> edited(List<String> words, int edits) {
        List<String> edited = new ArrayList<>(words);
        for (int i = 0; i < edits; i++) {
            edited.set(random.nextInt(edited.size()), "x" + random.nextInt(5_000));
        }
        return edited;
    }

    private static double jaccard(List<String> a, List<String> b) {
        Set<List<String>> left = shingles(a);
        Set<List<String>> both = new HashSet<>(left);
        both.retainAll(shingles(b));
        Set<List<String>> either = new HashSet<>(left);
        either.addAll(shingles(b));
        return (double) both.size() / either.size();
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 5 <= words.size(); i++) {
            shingles.add(List.copyOf(words.subList(i, i + 5)));
        }
        return shingles;
    }

    private static int[] sketch(List<String> words) {
        return MinHash.sketch(String.join(" ", words), 0);
    }

    @Test
    void estimatesErrByNoMoreThanTheirStandardErrorSays() {
        int pairs = 600;
        double squares = 0;
        double bias = 0;
        for (int i = 0; i < pairs; i++) {
            List<String> text = words(WORDS);
            List<String> other = edited(text, 1 + random.nextInt(60));
            double exact = jaccard(text, other);
            double error = MinHash.similarity(sketch(text), sketch(other)) - exact;
            squares += error * error / (exact * (1 - exact) / MinHash.PERMUTATIONS);
            bias += error;
        }
        // Of independent permutations the first is 1 and the second 0, up to a spread of 3 % and 0.2 %.
        assertThat(Math.sqrt(squares / pairs)).as("root mean square of standardised errors, seed %d", SEED)
                .isCloseTo(1, within(0.15));
        assertThat(bias / pairs).as("mean error, seed %d", SEED).isCloseTo(0, within(0.01));
    }

    @Test
    void caseAndPunctuationDoNotCount() {
        assertThat(MinHash.sketch("The river Orla, 12 km long, flows to the SEA.", 0))
                .isEqualTo(MinHash.sketch("the River ORLA 12 km long -- flows to the sea", 0));
    }

    @Test
    void shortTextsHaveNoSketchAndResembleNothing() {
        int[] none = MinHash.sketch("four words are few", 0);
        assertThat(none).isEmpty();
        assertThat(MinHash.sketch("six words are not so many", 7)).isEmpty();
        assertThat(MinHash.similarity(none, none)).isZero();
    }

    @Test
    void theMostSimilarOfEarlierTextsIsFound() {
        NearDuplicates texts = new NearDuplicates();
        List<String> text = words(WORDS);
        texts.add(sketch(words(WORDS)));
        texts.add(sketch(edited(text, 2)));
        texts.add(sketch(text));
        texts.add(sketch(text));
        assertThat(texts.find(sketch(text))).isEqualTo(2);
        assertThat(texts.find(sketch(edited(text, 100)))).isEqualTo(-1);
    }

    @Test
    void everyDuplicateIsFoundAmongManyTextsOfOneTemplate() {
        // Half of each text is the same in all of them: their sketches share bands by the thousand.
        List<String> template = words(WORDS);
        NearDuplicates texts = new NearDuplicates();
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            List<String> text = new ArrayList<>(template);
            text.addAll(words(WORDS));
            all.add(text);
            texts.add(sketch(text));
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(texts.find(sketch(all.get(i)))).as("text %d, seed %d", i, SEED).isEqualTo(i);
        }
    }
}
