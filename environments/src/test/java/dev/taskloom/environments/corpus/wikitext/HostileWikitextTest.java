package dev.taskloom.environments.corpus.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.environments.corpus.Document;
import dev.taskloom.environments.corpus.extraction.SpannedText;
import java.text.Normalizer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Markup made to overflow the stack, to take quadratic time, or to break the promises about the text. */
// Not a measure but a net: what is linear takes a fraction of a second here, what is not takes hours.
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileWikitextTest {
    private static final int N = 100_000;

    static Stream<Arguments> nests() {
        return Stream
                .of("{{", "{{a|", "[[", "[[a|", "{|\n|", "\n{|\n|", "{{{", "[http://a ", "<ref>", "<ref name=a",
                        "<nowiki>", "<!--", "<b", "'", "''",
                        "''' ", "(", "( ", ",)", "&", "&#", "&amp", "==", "\n==", "\n=", "\n*", "\n;a:", "\n|-", "__",
                        "_", "{{nowrap|", "{{ubl|a|",
                        "{{Infobox a|b=", "[[File:a|", "}}", "]]", "|}", "\n|}", "{{}}", "[[]]", "[[a]]", "{{convert|",
                        "{{a|b=", "{", "}", "[", "]", "[[a\n",
                        "\n{|\n!a\n!b\n|-\n|c\n|d\n|}", "e\u0301", "\u0301", "\u0315\u0300", "&#769;", "\ud800",
                        "</ref>", "<div>", "<math>", "{{!}}", "{{ubl",
                        "[[:", "[[a|b", "{{marriage|a|", "{{{{{", "\n{|\n!", "!!", "||", "\n{| a\n|b||",
                        "{{death date and age|1", ";:", "<p/>", "<ref>{{a")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("nests")
    void a_hundred_thousand_of_anything_end_soon_and_keep_the_promises(String piece) {
        String markup = "Start. " + piece.repeat(N) + " End.";
        SpannedText page = page(markup);
        keepsPromises(page, piece);
    }

    @ParameterizedTest
    @MethodSource("nests")
    void the_same_closed_again_ends_soon_and_keeps_the_promises(String piece) {
        String closers = piece.contains("{{") ? "}}"
                : piece.contains("[[") ? "]]" : piece.contains("{|") ? "\n|}" : piece.contains("<") ? "</ref>" : "]";
        String markup = "Start. " + piece.repeat(N) + closers.repeat(N) + " End.";
        SpannedText page = page(markup);
        keepsPromises(page, piece);
    }

    @Test
    void a_stray_opener_does_not_swallow_the_page() {
        assertThat(page("{{broken [[also|\n\nThe text stays.\n\n{| and this\n\nToo.").text())
                .contains("The text stays.").contains("Too.");
    }

    @Test
    void random_markup_keeps_the_promises() {
        long seed = 77;
        Random random = new Random(seed);
        String[] pieces = {"{{", "}}", "[[", "]]", "|", "=", "\n", "==", "{|", "|}", "!", "|-", "'''", "<ref>",
                "</ref>", "<br>", "&amp;", "&#769;", "(", ")",
                ",", ";", ":", "*", " ", "word", "Infobox x", "nowrap", "lang", "birth date", "1950", "http://a.org",
                "[", "]", "{{{", "}}}", "é", "<!--",
                "-->", "ubl", "File:", "plainlist", "\u0301", "marriage", "convert", "<nowiki>", "</nowiki>",
                "rowspan=2"};
        for (int round = 0; round < 3000; round++) {
            StringBuilder markup = new StringBuilder();
            int length = random.nextInt(120);
            for (int i = 0; i < length; i++) {
                markup.append(pieces[random.nextInt(pieces.length)]);
            }
            keepsPromises(page(markup.toString()), "seed " + seed + " round " + round + ": " + markup);
        }
    }

    private static SpannedText page(String markup) {
        return new WikitextExtractor().extract(markup, "T", "https://en.wikipedia.org/wiki/T");
    }

    private static void keepsPromises(SpannedText page, String what) {
        String text = page.text();
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("NFC: %s", what).isTrue();
        assertThat(text.equals(text.strip())).as("trimmed: %s", what).isTrue();
        assertThat(text.contains("\n\n\n") || text.contains(" \n") || text.contains("\n ")).as("paragraphs: %s", what)
                .isFalse();
        assertThat(text.chars().anyMatch(c -> c < ' ' && c != '\n')).as("control characters: %s", what).isFalse();
        int last = 0;
        for (Document.Link link : page.links()) {
            assertThat(link.start() >= last && link.end() > link.start() && link.end() <= text.length())
                    .as("link %s: %s", link, what)
                    .isTrue();
            assertThat(text.substring(link.start(), link.end())).as("anchor of %s: %s", link, what).isEqualTo(
                    text.substring(link.start(), link.end()).strip());
            last = link.end();
        }
        for (Document.Row row : page.rows()) {
            boolean inOrder = row.labelStart() < row.labelEnd() && row.labelEnd() < row.valueStart()
                    && row.valueStart() < row.valueEnd()
                    && row.valueEnd() <= text.length();
            assertThat(inOrder).as("row %s: %s", row, what).isTrue();
            assertThat(text.substring(row.labelStart(), row.valueEnd())).as("row: %s", what).doesNotContain("\n");
        }
    }
}
