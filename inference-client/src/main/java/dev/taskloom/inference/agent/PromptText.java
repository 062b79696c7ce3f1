package dev.taskloom.inference.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The words that models are told: files beside the classes that use them, a new version a new file. */
public final class PromptText {
    private PromptText() {}

    /** The text of a file beside the class. */
    public static String beside(Class<?> user, String name) {
        try (InputStream stream = user.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
