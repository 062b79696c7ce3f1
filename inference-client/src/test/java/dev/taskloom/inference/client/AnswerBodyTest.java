package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatOutcome;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AnswerBodyTest {
    private static final Faults FAULTS = Faults
            .of(Asking.endpoint(URI.create("http://localhost")), InstantSource.system());

    private static final String WHOLE = """
            {"model": "m", "choices": [{"finish_reason": "tool_calls", "message": {"content": "ä", "reasoning": "hm",
            "tool_calls": [{"id": "a", "function": {"name": "find", "arguments": "{\\"q\\": 1}"}}]}}],
            "usage": {"prompt_tokens": 3}}""";

    private static final String BEFORE_REASON = """
            data: {"choices": [{"delta": {"reasoning": "hm"}}]}

            data: {"choices": [{"delta": {"content": "ä", "tool_calls": [{"index": 0, "id": "a", "function": {"name": "find"}}]}}]}

            data: {"choices": [{"delta": {"tool_calls": [{"index": 0, "function": {"arguments": "{}"}}]}}]}

            data: {"choices": [{"delta": {}, "finish_reason": "tool_calls"}]""";
    private static final String STREAM = BEFORE_REASON + """
            }

            data: {"choices": [], "usage": {"prompt_tokens": 3}}

            data: [DONE]

            """;

    private static ChatOutcome outcome(AnswerBody body, byte[] bytes, int length) {
        Optional<ChatOutcome> early = body.take(ByteBuffer.wrap(bytes, 0, length));
        return early.orElseGet(body::end);
    }

    @Test
    void no_beginning_of_an_answer_passes_for_a_whole_one() {
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertThat(outcome(new AnswerBody.Whole(FAULTS), whole, length)).as("%d bytes", length)
                    .isInstanceOf(ChatOutcome.RetryLater.class);
        }
        assertThat(outcome(new AnswerBody.Whole(FAULTS), whole, whole.length)).isInstanceOf(ChatOutcome.Answered.class);

        byte[] stream = STREAM.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= BEFORE_REASON.getBytes(StandardCharsets.UTF_8).length; length++) {
            assertThat(outcome(new AnswerBody.Streamed(FAULTS), stream, length)).as("%d bytes", length)
                    .isInstanceOf(ChatOutcome.RetryLater.class);
        }
        assertThat(outcome(new AnswerBody.Streamed(FAULTS), stream, stream.length))
                .isInstanceOf(ChatOutcome.Answered.class);
    }

    @Test
    void whatever_the_bytes_are_there_is_an_outcome() {
        long seed = 20261127;
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            fuzz(WHOLE, () -> new AnswerBody.Whole(FAULTS), random, seed, round);
            fuzz(STREAM, () -> new AnswerBody.Streamed(FAULTS), random, seed, round);
        }
    }

    /** Puts pieces of the text, and bytes that matter to a parser, in places where they do not belong. */
    private static void fuzz(String text, Supplier<AnswerBody> body, Random random, long seed, int round) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] marks = "{}[]\":,\\\n\r0-eEtfn\u0000".getBytes(StandardCharsets.UTF_8);
        for (int change = 0; change <= random.nextInt(4); change++) {
            int at = random.nextInt(bytes.length);
            if (random.nextBoolean()) {
                bytes[at] = random.nextBoolean() ? marks[random.nextInt(marks.length)] : (byte) random.nextInt(256);
            } else {
                int from = random.nextInt(bytes.length);
                int length = random.nextInt(1 + bytes.length - Math.max(at, from));
                System.arraycopy(bytes, from, bytes, at, length);
            }
        }
        assertThat(outcome(body.get(), bytes, bytes.length))
                .as("seed %d, round %d: %s", seed, round, new String(bytes, StandardCharsets.UTF_8))
                .isNotNull();
    }
}
