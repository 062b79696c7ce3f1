package dev.taskloom.environments.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.taskloom.environments.corpus.Document;

class CanonicalTextTest {
    private static final long SEED = 20_240_611L;

    @Test
    void white_space_is_one_space_one_line_break_or_a_blank_line() {
        assertThat(CanonicalText.of(" \t a \u00a0\u2003 b \r\n c\rd\n \n\n\n e\u2028f\u2029g \n"))
                .isEqualTo("a b\nc\nd\n\ne\nf\n\ng");
    }

    @Test
    void letters_are_composed() {
        assertThat(CanonicalText.of("Jose\u0301 \u1100\u1161\u11a8 A\u030a \u212b")).isEqualTo("José 각 Å Å");
    }

    @Test
    void what_people_cannot_see_is_gone() {
        assertThat(CanonicalText.of("a\u0000b\u0007c\u00add\u200be\u202ef\ufeffg\u2066h\u2069i\ufffej\udb40\udc41k"))
                .isEqualTo("abcdefghijk");
    }

    @Test
    void joiners_that_words_need_stay() {
        assertThat(CanonicalText.of("می\u200cخواهم 👩\u200d👩")).isEqualTo("می\u200cخواهم 👩\u200d👩");
    }

    @Test
    void a_lone_surrogate_is_replaced_and_a_pair_stays() {
        assertThat(CanonicalText.of("a\ud83db 😀 c\udc00")).isEqualTo("a\ufffdb 😀 c\ufffd");
    }

    @Test
    void canonical_text_is_returned_as_it_is() {
        SpannedText text = SpannedText.of("Zürich.\n\nA line\nand another");
        assertThat(CanonicalText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u200b", "\u0000\u0000"})
    void text_without_anything_visible_is_empty(String nothing) {
        assertThat(CanonicalText.of(nothing)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'  the  [big  house]  there', 'big house'", "'one [ two ] three', two",
            "'Jose\u0301 [Rene\u0301e] x', Renée",
            "'a\u200b\u200b [b\u00adc] d', bc", "'x [e]\u0301 y', 'é'"})
    void a_link_still_covers_its_words(String marked, String anchor) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        String plain = marked.replace("[", "").replace("]", "");
        SpannedText moved = CanonicalText
                .of(new SpannedText(plain, List.of(new Document.Link(start, end, "https://a.example/")), List.of()));
        Document.Link link = moved.links().getFirst();
        assertThat(moved.text().substring(link.start(), link.end())).isEqualTo(anchor);
    }

    @Test
    void a_link_around_nothing_visible_is_dropped() {
        SpannedText moved = CanonicalText.of(new SpannedText("a \u200b\u200b b ",
                List.of(new Document.Link(2, 4, "https://a.example/")), List.of()));
        assertThat(moved.links()).isEmpty();
        assertThat(moved.text()).isEqualTo("a b");
    }

    @Test
    void random_text_becomes_a_fixed_point_whose_spans_hold_the_same_words() {
        System.out.println("CanonicalTextTest seed " + SEED);
        Random random = new Random(SEED);
        String[] pieces = {" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u200b", "a", "B", "é", "e\u0301", "\u0301",
                "o\u0323\u0302",
                "😀", "ﬁ", "\u1100", "\u1161", "한", "\u0000", "x y", "中", "\u202e", "\ud800", "word"};
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            List<Document.Link> links = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                if (random.nextInt(4) == 0) {
                    String word = "W" + i + " e\u0301z";
                    // Marks that follow would join the last letter of the word.
                    links.add(new Document.Link(text.length(), text.length() + word.length(), "https://a.example/"));
                    words.add("W" + i + " éz");
                    text.append(word).append('.');
                }
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            SpannedText once = CanonicalText.of(new SpannedText(text.toString(), links, List.of()));
            assertThat(CanonicalText.of(once)).isEqualTo(once);
            assertThat(Normalizer.isNormalized(once.text(), Normalizer.Form.NFC)).isTrue();
            assertThat(once.text()).isEqualTo(once.text().strip()).doesNotContain("  ", "\n\n\n", " \n", "\n ");
            assertThat(once.links()).extracting(link -> once.text().substring(link.start(), link.end()))
                    .isEqualTo(words);
        }
    }
}
