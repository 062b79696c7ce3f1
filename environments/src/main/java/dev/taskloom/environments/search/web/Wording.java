package dev.taskloom.environments.search.web;

import dev.taskloom.schemas.WholeCharacters;
import java.nio.charset.StandardCharsets;

/** Foreign words as one line of bounded length. */
final class Wording {
    private Wording() {}

    /** The same with half characters replaced, since nothing can write them down. */
    static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The same without control characters and repeated blanks, cut where it is too long. */
    static String line(String text, int most) {
        return WholeCharacters.head(whole(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), most).strip();
    }
}
