package dev.taskloom.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A text that is cut can always be written down. */
class WholeCharactersTest {
    @Test
    void aCharacterOfTwoUnitsIsKeptWholeOrLeftOut() {
        String text = "ab\ud83d\ude00cd";
        assertThat(WholeCharacters.head(text, 2)).isEqualTo("ab");
        assertThat(WholeCharacters.head(text, 3)).isEqualTo("ab");
        assertThat(WholeCharacters.head(text, 4)).isEqualTo("ab\ud83d\ude00");
        assertThat(Json.canonicalBytes(WholeCharacters.head(text, 3))).asString().isEqualTo("\"ab\"");
    }

    @Test
    void aTextThatIsShortEnoughStaysAsItIs() {
        assertThat(WholeCharacters.head("abc", 3)).isEqualTo("abc");
        assertThat(WholeCharacters.head("", 1)).isEmpty();
    }
}
