package dev.taskloom.inference.client;

import static dev.taskloom.inference.client.ProviderProfile.DEEPSEEK_V32_SGLANG;
import static dev.taskloom.inference.client.ProviderProfile.DEEPSEEK_V32_VLLM;
import static dev.taskloom.inference.client.ProviderProfile.DEEPSEEK_V4;
import static dev.taskloom.inference.client.ProviderProfile.GENERIC_OPENAI;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.ToolChoice;
import dev.taskloom.inference.chat.ToolDefinition;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.SimulatedServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestRulesTest {
    private static final ToolDefinition SEARCH = new ToolDefinition("search", "finds pages",
            JsonNodeFactory.instance.objectNode());
    private static final ChatRequest.Sampling LOGPROBS = new ChatRequest.Sampling(null, null, null, null, true);

    private static ChatRequest request(ToolChoice choice, Thinking thinking, ChatRequest.Sampling sampling,
            ChatMessage... messages) {
        return new ChatRequest(messages.length == 0 ? List.of(new ChatMessage.User("hello")) : List.of(messages),
                List.of(SEARCH), choice, thinking, sampling, null);
    }

    private static boolean takes(ProviderProfile profile, ChatRequest request) {
        return RequestRules.objection(profile, request).isEmpty();
    }

    private static boolean takes(ProviderProfile profile, ToolChoice choice, Thinking thinking) {
        return takes(profile, request(choice, thinking, ChatRequest.Sampling.DEFAULT));
    }

    @Test
    void no_call_can_be_forced_from_a_deepseek_that_thinks() {
        ToolChoice forced = new ToolChoice.Required();
        assertThat(takes(DEEPSEEK_V4, forced, Thinking.DEFAULT)).isFalse();
        assertThat(takes(DEEPSEEK_V4, new ToolChoice.Named("search"), Thinking.ON)).isFalse();
        assertThat(takes(DEEPSEEK_V4, forced, Thinking.OFF)).isTrue();
        assertThat(takes(DEEPSEEK_V32_VLLM, forced, Thinking.ON)).isFalse();
        assertThat(takes(DEEPSEEK_V32_SGLANG, forced, Thinking.DEFAULT)).isTrue();
        assertThat(takes(GENERIC_OPENAI, forced, Thinking.DEFAULT)).isTrue();
        assertThat(takes(DEEPSEEK_V4, new ToolChoice.None(), Thinking.ON)).isTrue();
    }

    @Test
    void only_a_tool_that_there_is_can_be_forced() {
        assertThat(takes(GENERIC_OPENAI, new ToolChoice.Named("search"), Thinking.DEFAULT)).isTrue();
        assertThat(takes(GENERIC_OPENAI, new ToolChoice.Named("open"), Thinking.DEFAULT)).isFalse();
        assertThat(takes(GENERIC_OPENAI, new ChatRequest(List.of(new ChatMessage.User("hello")), List.of(),
                new ToolChoice.Required(), Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT, null))).isFalse();
    }

    @Test
    void the_hosted_deepseek_gives_no_logprobs_while_it_thinks() {
        ToolChoice auto = new ToolChoice.Auto();
        assertThat(takes(DEEPSEEK_V4, request(auto, Thinking.DEFAULT, LOGPROBS))).isFalse();
        assertThat(takes(DEEPSEEK_V4, request(auto, Thinking.OFF, LOGPROBS))).isTrue();
        assertThat(takes(DEEPSEEK_V32_VLLM, request(auto, Thinking.ON, LOGPROBS))).isTrue();
    }

    @Test
    void thinking_is_switched_only_where_there_is_a_switch() {
        assertThat(takes(GENERIC_OPENAI, new ToolChoice.Auto(), Thinking.ON)).isFalse();
        assertThat(takes(GENERIC_OPENAI, new ToolChoice.Auto(), Thinking.OFF)).isFalse();
        assertThat(takes(DEEPSEEK_V32_SGLANG, new ToolChoice.Auto(), Thinking.ON)).isTrue();
    }

    @Test
    void a_response_format_must_be_one_that_the_provider_has() {
        ChatRequest schema = new ChatRequest(List.of(new ChatMessage.User("hello")), List.of(), new ToolChoice.Auto(),
                Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT,
                JsonNodeFactory.instance.objectNode().put("type", "json_schema"));
        assertThat(RequestRules.objection(DEEPSEEK_V4, schema))
                .contains("deepseek-v4: no response format \"json_schema\"; there are json_object, text");
        assertThat(takes(GENERIC_OPENAI, schema)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ProviderProfile.class)
    void numbers_outside_their_range_are_refused(ProviderProfile profile) {
        for (ChatRequest.Sampling sampling : List.of(new ChatRequest.Sampling(0, null, null, null, false),
                new ChatRequest.Sampling(null, Double.NaN, null, null, false),
                new ChatRequest.Sampling(null, 2.1, null, null, false),
                new ChatRequest.Sampling(null, null, 0.0, null, false),
                new ChatRequest.Sampling(null, null, 1.1, null, false))) {
            assertThat(takes(profile, request(new ToolChoice.Auto(), Thinking.DEFAULT, sampling))).as("%s", sampling)
                    .isFalse();
        }
        assertThat(takes(profile, request(new ToolChoice.Auto(), Thinking.DEFAULT,
                new ChatRequest.Sampling(1, 0.0, 1.0, 7L, false)))).isTrue();
    }

    @Test
    void every_call_has_its_result_and_every_result_its_call() {
        ChatMessage user = new ChatMessage.User("hello");
        ChatMessage calls = new ChatMessage.Assistant("", "hm",
                List.of(new ToolCall("a", "search", "{}"), new ToolCall("b", "search", "{}")));
        ChatMessage a = new ChatMessage.Tool("a", "1");
        ChatMessage b = new ChatMessage.Tool("b", "2");
        assertThat(takes(GENERIC_OPENAI, conversation(user, calls, a, b))).isTrue();
        assertThat(takes(GENERIC_OPENAI, conversation(user, calls, b, a))).isTrue();
        assertThat(takes(DEEPSEEK_V32_VLLM, conversation(user, calls, b, a))).as("told apart by order alone").isFalse();
        assertThat(takes(GENERIC_OPENAI, conversation(user, calls, a))).isFalse();
        assertThat(takes(GENERIC_OPENAI, conversation(user, calls, a, user))).isFalse();
        assertThat(takes(GENERIC_OPENAI, conversation(user, calls, a, b, b))).isFalse();
        assertThat(takes(GENERIC_OPENAI, conversation(user, a))).isFalse();
    }

    private static ChatRequest conversation(ChatMessage... messages) {
        return request(new ToolChoice.Auto(), Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT, messages);
    }

    @Test
    void a_bad_combination_is_refused_before_anything_is_sent() {
        try (SimulatedServer server = SimulatedServer.start(Behaviour.plain());
                HttpChatModel model = HttpChatModel
                        .open(Endpoint.of("sim", server.baseUrl(), DEEPSEEK_V4, "deepseek-v4-flash"))) {
            ChatRequest forced = request(new ToolChoice.Required(), Thinking.ON, ChatRequest.Sampling.DEFAULT);
            assertThat(Asking.await(model.ask(forced)))
                    .isEqualTo(new ChatOutcome.Refused("deepseek-v4: no call of some "
                            + "tool can be forced while thinking; switch thinking off or leave the choice open"));
            assertThat(server.tally().received()).isZero();
        }
    }
}
