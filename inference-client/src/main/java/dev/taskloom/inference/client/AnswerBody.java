package dev.taskloom.inference.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.schemas.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes the bytes of one answer as they come; whatever they are, there is an outcome in the end. */
sealed interface AnswerBody {
    /** No honest answer is larger: the longest that models give are some hundred thousand tokens. */
    int MOST_BYTES = 32 << 20;

    /** Takes more bytes; an outcome as soon as there is one, after which nothing more need come. */
    Optional<ChatOutcome> take(ByteBuffer bytes);

    /** The outcome when the server has ended its answer. */
    ChatOutcome end();

    /** An answer in one JSON value. Blank lines before it, by which a busy server keeps the connection, are white space. */
    final class Whole implements AnswerBody {
        private final Faults faults;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Whole(Faults faults) {
            this.faults = faults;
        }

        @Override
        public Optional<ChatOutcome> take(ByteBuffer bytes) {
            if (bytes.remaining() > MOST_BYTES - body.size()) {
                return Optional.of(faults.later("the answer is longer than " + (MOST_BYTES >> 20) + " MB"));
            }
            body.writeBytes(bytes(bytes));
            return Optional.empty();
        }

        @Override
        public ChatOutcome end() {
            JsonNode root;
            try {
                root = Json.mapper().readTree(body.toByteArray());
            } catch (IOException e) {
                return faults.malformed("the answer is not JSON", body.toString(StandardCharsets.UTF_8));
            }
            if (root.path("error").isObject()) {
                return faults.reported(root.path("error"));
            }
            Answer answer = new Answer(faults);
            return AnswerFields.read(root, answer)
                    ? answer.outcome()
                    : faults.malformed("the answer is not a chat completion", body.toString(StandardCharsets.UTF_8));
        }
    }

    /** An answer in pieces. */
    final class Streamed implements AnswerBody {
        /** Every token has some hundred bytes around it, and waiting sends comments. */
        private static final long MOST_STREAMED_BYTES = 8L * MOST_BYTES;

        private final Faults faults;
        private final Answer answer;
        private final EventStream events = new EventStream(this::event);
        private long taken;
        private long sinceEvent;
        private ChatOutcome outcome;

        Streamed(Faults faults) {
            this.faults = faults;
            this.answer = new Answer(faults);
        }

        @Override
        public Optional<ChatOutcome> take(ByteBuffer bytes) {
            taken += bytes.remaining();
            sinceEvent += bytes.remaining();
            if (taken > MOST_STREAMED_BYTES || sinceEvent > MOST_BYTES) {
                outcome = faults.later("the answer is longer than " + (MOST_BYTES >> 20) + " MB");
            } else {
                events.feed(bytes);
            }
            return Optional.ofNullable(outcome);
        }

        private void event(String data) {
            sinceEvent = 0;
            if (outcome != null) {
                return;
            }
            if (data.strip().equals("[DONE]")) {
                outcome = answer.outcome();
                return;
            }
            try {
                JsonNode root = Json.mapper().readTree(data);
                if (root.path("error").isObject()) {
                    outcome = faults.reported(root.path("error"));
                } else if (!AnswerFields.read(root, answer)) {
                    outcome = faults.malformed("a piece of the answer is not one of a chat completion", data);
                }
            } catch (IOException e) {
                outcome = faults.malformed("a piece of the answer is not JSON", data);
            }
        }

        @Override
        public ChatOutcome end() {
            events.end();
            return outcome == null ? answer.outcome() : outcome;
        }
    }

    /** What comes with a status that is not 200; its end is of no interest. */
    final class Error implements AnswerBody {
        private static final int MOST_ERROR_BYTES = 64 << 10;

        private final Faults faults;
        private final int status;
        private final Optional<String> retryAfter;
        private final Optional<String> location;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Error(Faults faults, int status, Optional<String> retryAfter, Optional<String> location) {
            this.faults = faults;
            this.status = status;
            this.retryAfter = retryAfter;
            this.location = location;
        }

        @Override
        public Optional<ChatOutcome> take(ByteBuffer bytes) {
            byte[] piece = bytes(bytes);
            body.write(piece, 0, Math.min(piece.length, MOST_ERROR_BYTES - body.size()));
            return body.size() < MOST_ERROR_BYTES ? Optional.empty() : Optional.of(end());
        }

        @Override
        public ChatOutcome end() {
            return faults.status(status, retryAfter, location, body.toByteArray());
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] piece = new byte[buffer.remaining()];
        buffer.get(piece);
        return piece;
    }
}
