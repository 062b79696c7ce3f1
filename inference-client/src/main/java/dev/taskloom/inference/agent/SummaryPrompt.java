package dev.taskloom.inference.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a model is told when it sums up what it has done, and when it goes on from that. */
final class SummaryPrompt {
    static final String REQUEST = resource("summary-request-v1.txt");
    private static final String GO_ON = resource("summary-go-on-v1.txt");

    private SummaryPrompt() {}

    static String goOn(String summary) {
        return GO_ON + summary;
    }

    private static String resource(String name) {
        try (InputStream stream = SummaryPrompt.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
