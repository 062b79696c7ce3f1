package dev.taskloom.inference.simulation;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.Usage;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** What the simulated server does with a request. */
public sealed interface Reply {

    /** A reply that is sent over the wire. */
    sealed interface Sent extends Reply {}

    /**
     * A chat completion, in pieces if the request wants it so.
     *
     * @param finishReason {@code stop}, {@code tool_calls}, {@code length}, or whatever a test wants
     */
    record Message(ChatMessage.Assistant message, Usage usage, String finishReason) implements Sent {
        public Message {
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(usage, "usage");
            Objects.requireNonNull(finishReason, "finishReason");
        }
    }

    /** Any status with any body, as JSON. */
    record Status(int status, Map<String, String> headers, String body) implements Sent {
        public Status {
            headers = Map.copyOf(headers);
        }

        /** An error with a message, as providers write it. */
        public static Status error(int status, String message) {
            return new Status(status, Map.of(), Wire.error(message));
        }
    }

    /** A message that is preceded by blank lines, or comments in a stream, as a busy server sends them. */
    record KeptAlive(int lines, Message message) implements Sent {}

    /** An answer that has begun well and does not end before so many bytes. */
    record Endless(long bytes) implements Sent {}

    /** A message whose connection is closed in its middle. */
    record HalfWay(Message message) implements Sent {}

    /** The connection is closed without a word. */
    record Reset() implements Reply {}

    /** Nothing, until whoever asked goes away, which completes {@code left}. */
    record Silence(CompletableFuture<Void> left) implements Reply {
        public Silence() {
            this(new CompletableFuture<>());
        }
    }

    /** Another reply, later. */
    record Delayed(Duration delay, Reply reply) implements Reply {}

    /** Another reply, as soon as the gate is completed. */
    record Held(CompletableFuture<?> gate, Reply reply) implements Reply {}
}
