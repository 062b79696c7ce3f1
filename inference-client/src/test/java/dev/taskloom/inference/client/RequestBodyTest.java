package dev.taskloom.inference.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.ToolChoice;
import dev.taskloom.inference.chat.ToolDefinition;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodyTest {
    private static final URI ANYWHERE = URI.create("http://localhost/v1");

    /** Two turns: each with a tool call that was thought about, the first also with a thought-about answer. */
    private static final List<ChatMessage> TWO_TURNS = List.of(new ChatMessage.Developer("rules"),
            new ChatMessage.User("first"), called("a"), new ChatMessage.Tool("a", "1"),
            new ChatMessage.Assistant("one", "R-one", List.of()), new ChatMessage.User("second"), called("b"),
            new ChatMessage.Tool("b", "2"));

    private static ChatMessage called(String id) {
        return new ChatMessage.Assistant("", "R-" + id, List.of(new ToolCall(id, "search", "{\"q\": 1}")));
    }

    private static JsonNode body(Endpoint endpoint, ChatRequest request) throws IOException {
        return Json.mapper().readTree(RequestBody.bytes(endpoint, request));
    }

    private static ChatRequest request(List<ChatMessage> messages, Thinking thinking) {
        return new ChatRequest(messages, List.of(), new ToolChoice.Auto(), thinking, ChatRequest.Sampling.DEFAULT,
                null);
    }

    @Test
    void a_plain_request_is_model_and_messages() throws IOException {
        Endpoint endpoint = Endpoint.of("x", ANYWHERE, ProviderProfile.GENERIC_OPENAI, "m");
        assertThat(body(endpoint, ChatRequest.of(List.of(new ChatMessage.System("s"), new ChatMessage.User("u")))))
                .isEqualTo(Json.mapper().readTree(
                        """
                                {"model": "m", "messages": [{"role": "system", "content": "s"}, {"role": "user", "content": "u"}]}"""));
    }

    @Test
    void everything_that_can_be_asked_for_is_sent() throws IOException {
        Endpoint endpoint = new Endpoint("x", ANYWHERE, ProviderProfile.DEEPSEEK_V4, "m", Secret.NONE, "high", true,
                Endpoint.Timeouts.DEFAULT, 1, 1000, Optional.empty());
        JsonNode parameters = Json.mapper().readTree("{\"type\": \"object\"}");
        ChatRequest request = new ChatRequest(
                List.of(new ChatMessage.User("u"), called("a"), new ChatMessage.Tool("a", "1")),
                List.of(new ToolDefinition("search", "finds", parameters)), new ToolChoice.Named("search"), Thinking.ON,
                new ChatRequest.Sampling(5, 0.5, 0.9, 7L, true),
                JsonNodeFactory.instance.objectNode().put("type", "json_object"));
        assertThat(body(endpoint, request)).isEqualTo(Json.mapper().readTree("""
                {"model": "m", "messages": [{"role": "user", "content": "u"},
                   {"role": "assistant", "content": "", "reasoning_content": "R-a", "tool_calls": [
                     {"id": "a", "type": "function", "function": {"name": "search", "arguments": "{\\"q\\": 1}"}}]},
                   {"role": "tool", "content": "1", "tool_call_id": "a"}],
                 "tools": [{"type": "function", "function": {"name": "search", "description": "finds",
                   "parameters": {"type": "object"}}}],
                 "tool_choice": {"type": "function", "function": {"name": "search"}},
                 "thinking": {"type": "enabled"}, "reasoning_effort": "high",
                 "max_tokens": 5, "temperature": 0.5, "top_p": 0.9, "seed": 7, "logprobs": true,
                 "response_format": {"type": "json_object"},
                 "stream": true, "stream_options": {"include_usage": true}}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DEEPSEEK_V4 | DEFAULT | system | reasoning_content:R-a R-b",
            "DEEPSEEK_V4 | OFF | system | ", "DEEPSEEK_V32_VLLM | ON | developer | reasoning:R-b",
            "DEEPSEEK_V32_VLLM | DEFAULT | developer | ",
            "DEEPSEEK_V32_SGLANG | ON | developer | reasoning_content:R-b",
            "GENERIC_OPENAI | DEFAULT | system | "})
    void reasoning_goes_back_where_the_provider_wants_it(ProviderProfile profile, Thinking thinking, String role,
            String carried) throws IOException {
        JsonNode messages = body(Endpoint.of("x", ANYWHERE, profile, "m"), request(TWO_TURNS, thinking))
                .get("messages");
        List<String> found = new ArrayList<>();
        String field = null;
        for (JsonNode message : messages) {
            for (String name : List.of("reasoning_content", "reasoning")) {
                if (message.has(name)) {
                    found.add(message.get(name).asText());
                    field = name;
                }
            }
        }
        assertThat(field == null ? null : field + ":" + String.join(" ", found)).isEqualTo(carried);
        assertThat(messages.get(0).get("role").asText()).isEqualTo(role);
    }

    @Test
    void thinking_is_switched_in_each_providers_words() throws IOException {
        List<ChatMessage> hello = List.of(new ChatMessage.User("hello"));
        assertThat(body(Endpoint.of("x", ANYWHERE, ProviderProfile.DEEPSEEK_V4, "m"), request(hello, Thinking.OFF))
                .at("/thinking/type")
                .asText()).isEqualTo("disabled");
        assertThat(body(Endpoint.of("x", ANYWHERE, ProviderProfile.DEEPSEEK_V32_SGLANG, "m"),
                request(hello, Thinking.ON)).at("/chat_template_kwargs/thinking").asBoolean()).isTrue();
    }

    @Test
    void equal_requests_give_equal_bytes() throws IOException {
        Endpoint endpoint = Endpoint.of("x", ANYWHERE, ProviderProfile.DEEPSEEK_V4, "m");
        assertThat(RequestBody.bytes(endpoint, request(TWO_TURNS, Thinking.ON)))
                .isEqualTo(RequestBody.bytes(endpoint, request(new ArrayList<>(TWO_TURNS), Thinking.ON)));
    }

    @Test
    void half_a_character_does_not_make_a_request_unreadable() throws IOException {
        Endpoint endpoint = Endpoint.of("x", ANYWHERE, ProviderProfile.GENERIC_OPENAI, "m");
        assertThat(body(endpoint, ChatRequest.of(List.of(new ChatMessage.User("a\ud83db")))).at("/messages/0/content")
                .asText())
                .isEqualTo("a?b");
    }

    @ParameterizedTest
    @CsvSource({"http://h/v1, http://h/v1/chat/completions", "http://h/v1/, http://h/v1/chat/completions",
            "https://h, https://h/chat/completions"})
    void the_address_is_put_together_without_a_double_slash(URI base, URI completions) {
        assertThat(Endpoint.of("x", base, ProviderProfile.GENERIC_OPENAI, "m").completions()).isEqualTo(completions);
    }
}
