package dev.taskloom.inference.encoding.vectors;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.schemas.Json;
import java.util.List;
import java.util.Optional;

/** Says where two outcomes part, short enough for one line. */
final class FirstDifference {
    private static final int SHOWN = 40;

    private FirstDifference() {}

    static Optional<String> between(VectorOutcome expected, VectorOutcome actual) {
        return switch (expected) {
            case VectorOutcome.Error e -> actual instanceof VectorOutcome.Error
                    ? Optional.empty()
                    : Optional.of("an error is expected, but there is " + described(actual));
            case VectorOutcome.Prompt prompt -> actual instanceof VectorOutcome.Prompt rendered
                    ? text("prompt", prompt.text(), rendered.text())
                    : Optional.of("a prompt is expected, but there is " + described(actual));
            case VectorOutcome.Message message -> actual instanceof VectorOutcome.Message read
                    ? message(message.message(), read.message())
                    : Optional.of("a message is expected, but there is " + described(actual));
        };
    }

    private static String described(VectorOutcome outcome) {
        return switch (outcome) {
            case VectorOutcome.Prompt prompt -> "a prompt";
            case VectorOutcome.Message message -> "a message";
            case VectorOutcome.Error error -> "an error: " + error.reason();
        };
    }

    private static Optional<String> message(ChatMessage.Assistant expected, ChatMessage.Assistant actual) {
        return text("reasoning_content", expected.reasoning(), actual.reasoning())
                .or(() -> text("content", expected.content(), actual.content()))
                .or(() -> calls(expected.toolCalls(), actual.toolCalls()));
    }

    private static Optional<String> calls(List<ToolCall> expected, List<ToolCall> actual) {
        if (expected.size() != actual.size()) {
            return Optional.of(expected.size() + " calls are expected, but there are " + actual.size());
        }
        Optional<String> found = Optional.empty();
        for (int i = 0; i < expected.size() && found.isEmpty(); i++) {
            ToolCall mine = expected.get(i);
            ToolCall theirs = actual.get(i);
            String call = "call " + i;
            found = text(call + " name", mine.name(), theirs.name())
                    .or(() -> text(call + " arguments", mine.arguments(), theirs.arguments()));
        }
        return found;
    }

    private static Optional<String> text(String what, String expected, String actual) {
        if (expected.equals(actual)) {
            return Optional.empty();
        }
        int at = 0;
        while (at < expected.length() && at < actual.length() && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        return Optional.of(what + " at character " + at + ": expected " + from(expected, at) + ", but there is "
                + from(actual, at));
    }

    private static String from(String text, int at) {
        return at == text.length() ? "the end" : Json.line(text.substring(at, Math.min(text.length(), at + SHOWN)));
    }
}
