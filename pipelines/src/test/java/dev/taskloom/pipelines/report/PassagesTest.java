package dev.taskloom.pipelines.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.schemas.Citation;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String TEXT = "word ".repeat(200) + "The quote." + " word".repeat(200);

    @Test
    void threeHundredCharactersOnEachSideAreShownFromWordToWord() {
        Passages.Passage passage = shown(TEXT, cite("The quote.", TEXT.indexOf("The quote.")));
        assertThat(passage.state()).isEqualTo(Passages.State.FOUND);
        assertThat(passage.before()).startsWith("word ").hasSizeBetween(260, 300);
        assertThat(passage.after()).endsWith("word").hasSizeBetween(260, 300);
        assertThat(passage.cutLeft()).isTrue();
        assertThat(passage.cutRight()).isTrue();
    }

    @Test
    void aShortDocumentIsShownWhole() {
        Passages.Passage passage = shown("A. B. C.", cite("B.", 3));
        assertThat(passage).isEqualTo(
                new Passages.Passage("id", Passages.State.FOUND, false, "A. ", "B.", " C.", false));
    }

    @Test
    void aQuoteThatDoesNotStandAtItsPlaceIsMarked() {
        assertThat(shown("A. B. C.", cite("B.", 2)).state()).isEqualTo(Passages.State.DIFFERS);
        assertThat(shown("A. B. C.", cite("B.", 400)).state()).isEqualTo(Passages.State.DIFFERS);
        assertThat(shown("", cite("B.", 3)).state()).isEqualTo(Passages.State.NO_TEXT);
    }

    @Test
    void surroundingsNeverBeginOrEndWithHalfACharacter() {
        for (int shift = 0; shift < 2; shift++) {
            String text = "x".repeat(shift) + "😀".repeat(400) + "Q" + "😀".repeat(400);
            Passages.Passage passage = shown(text, cite("Q", text.indexOf('Q')));
            assertThat(Character.isLowSurrogate(passage.before().charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(passage.after().charAt(passage.after().length() - 1))).isFalse();
        }
    }

    @Test
    void aPassageThatSeveralTasksCiteIsKeptOnce() {
        Passages passages = new Passages(id -> "A. B. C.");
        assertThat(passages.indexOf(cite("B.", 3))).isZero();
        assertThat(passages.indexOf(cite("C.", 6))).isOne();
        assertThat(passages.indexOf(cite("B.", 3))).isZero();
        assertThat(passages.all()).hasSize(2);
    }

    private static Passages.Passage shown(String text, Citation citation) {
        Passages passages = new Passages(id -> text);
        int index = passages.indexOf(citation);
        return passages.all().get(index);
    }

    private static Citation cite(String quote, int start) {
        return new Citation("id", "https://lives.example/x", start, start + quote.length(), quote);
    }
}
