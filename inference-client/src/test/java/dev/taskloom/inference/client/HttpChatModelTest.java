package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedServer;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpChatModelTest {
    private static final ChatMessage.Assistant THOUGHT_AND_CALLED = new ChatMessage.Assistant(
            "Ich suche „Käse“ 😀😀😀.",
            "Two calls\nare best: ｜ \u0001.",
            List.of(new ToolCall("c1", "search", "{\"query\": \"größe 😀\", \"k\": 3}"),
                    new ToolCall("c2", "open", "{}")));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_answer_arrives_with_reasoning_calls_and_usage(boolean stream) {
        Usage usage = new Usage(1000, 800, 70, 50);
        try (Asking asking = Asking.with(request -> new Reply.Message(THOUGHT_AND_CALLED, usage, "tool_calls"),
                stream)) {
            assertThat(asking.ask("hello"))
                    .isEqualTo(new ChatOutcome.Answered(THOUGHT_AND_CALLED, usage, "sim-model", "simulated-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void blank_lines_and_comments_of_a_busy_server_are_passed_over(boolean stream) {
        try (Asking asking = Asking
                .with(request -> new Reply.KeptAlive(50, Behaviour.text(request, "at last")), stream)) {
            assertThat(asking.ask("hello")).isInstanceOfSatisfying(ChatOutcome.Answered.class,
                    answered -> assertThat(answered.message().content()).isEqualTo("at last"));
        }
    }

    @Test
    void both_names_of_reasoning_and_of_cached_tokens_are_understood() {
        String body = """
                {"model": "other", "choices": [{"message": {"content": null, "reasoning": "hm", "tool_calls": [
                  {"type": "function", "function": {"name": "find", "arguments": {"word": "x"}}}]},
                  "finish_reason": "tool_calls"}],
                 "usage": {"prompt_tokens": 9, "prompt_tokens_details": {"cached_tokens": 4}, "completion_tokens": 5}}""";
        try (Asking asking = Asking.with(request -> new Reply.Status(200, Map.of(), body), false)) {
            assertThat(asking.ask("hello")).isEqualTo(new ChatOutcome.Answered(
                    new ChatMessage.Assistant("", "hm", List.of(new ToolCall("call-0", "find", "{\"word\":\"x\"}"))),
                    new Usage(9, 4, 5, 0), "other", ""));
        }
    }

    @Test
    void counts_of_tokens_that_cannot_be_are_brought_into_bounds() {
        String body = """
                {"choices": [{"message": {"content": "x"}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": -5, "completion_tokens": 9223372036854775807,
                           "completion_tokens_details": {"reasoning_tokens": 1e300}}}""";
        try (Asking asking = Asking.with(request -> new Reply.Status(200, Map.of(), body), false)) {
            assertThat(asking.ask("hello")).isInstanceOfSatisfying(ChatOutcome.Answered.class,
                    answered -> assertThat(answered.usage()).isEqualTo(new Usage(0, 0, 1L << 32, 0)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void why_an_answer_ended_decides_what_it_is(boolean stream) {
        Behaviour ending = request -> new Reply.Message(new ChatMessage.Assistant("half an ans", "", List.of()),
                Usage.NONE, request.lastMessage());
        try (Asking asking = Asking.with(ending, stream)) {
            assertThat(asking.ask("stop")).isInstanceOf(ChatOutcome.Answered.class);
            assertThat(asking.ask("length")).isInstanceOf(ChatOutcome.Truncated.class);
            assertThat(asking.ask("content_filter")).isInstanceOf(ChatOutcome.Refused.class);
            assertThat(asking.ask("insufficient_system_resource")).isInstanceOf(ChatOutcome.RetryLater.class);
            assertThat(asking.ask("abort")).isInstanceOf(ChatOutcome.RetryLater.class);
        }
    }

    @Test
    void a_stream_that_ends_without_a_reason_is_no_answer() {
        String body = "data: {\"choices\": [{\"delta\": {\"content\": \"The answer is Ada\"}}]}\n\n";
        AnswerBody.Streamed streamed = new AnswerBody.Streamed(Faults
                .of(Asking.endpoint(URI.create("http://localhost")), InstantSource.system()));
        streamed.take(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(streamed.end()).isInstanceOf(ChatOutcome.RetryLater.class);
    }

    @Test
    void a_thousand_requests_wait_without_a_thread_each() {
        int many = 1024;
        CompletableFuture<Void> gate = new CompletableFuture<>();
        CompletableFuture<Void> allThere = new CompletableFuture<>();
        Behaviour held = request -> {
            if (request.number() == many - 1) {
                allThere.complete(null);
            }
            return new Reply.Held(gate, Behaviour.plain().reply(request));
        };
        try (Asking asking = Asking.with(held, false)) {
            int threadsBefore = Thread.activeCount();
            List<CompletableFuture<ChatOutcome>> answers = IntStream.range(0, many)
                    .mapToObj(i -> asking.model().ask(Asking.question("question " + i)))
                    .toList();
            Asking.await(allThere);
            assertThat(asking.model().underWay()).isEqualTo(many);
            assertThat(Thread.activeCount() - threadsBefore).isLessThan(64);
            gate.complete(null);
            assertThat(answers).allSatisfy(
                    answer -> assertThat(Asking.await(answer)).isInstanceOf(ChatOutcome.Answered.class));
            assertThat(asking.server().tally().answered()).isEqualTo(many);
            assertThat(asking.server().tally().answeredAgain()).isEmpty();
        }
    }

    @Test
    void nothing_is_sent_twice_whatever_goes_wrong() {
        Behaviour faulty = request -> switch (request.lastMessage()) {
            case "reset" -> new Reply.Reset();
            case "half" -> new Reply.HalfWay(Behaviour.text(request, "an answer"));
            default -> Reply.Status.error(503, "busy");
        };
        try (Asking asking = Asking.with(faulty, false)) {
            for (String fault : List.of("busy", "reset", "half")) {
                assertThat(asking.ask(fault)).as(fault).isInstanceOf(ChatOutcome.RetryLater.class);
            }
            assertThat(asking.server().tally().received()).isEqualTo(3);
        }
    }

    @Test
    void a_server_that_is_not_there_may_be_there_later() {
        SimulatedServer gone = SimulatedServer.start(Behaviour.plain());
        gone.close();
        try (HttpChatModel model = HttpChatModel.open(Asking.endpoint(gone.baseUrl()))) {
            assertThat(Asking.await(model.ask(Asking.question("hello")))).isEqualTo(new ChatOutcome.RetryLater(
                    "sim: no connection to 127.0.0.1:" + gone.port(), false, Duration.ZERO));
        }
    }

    @Test
    void the_name_under_which_answers_are_kept_has_neither_address_nor_key() {
        try (Asking asking = Asking.with(Behaviour.plain(), true)) {
            assertThat(asking.model().profile()).isEqualTo("generic-openai/sim-model");
        }
    }
}
