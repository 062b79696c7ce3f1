package dev.taskloom.synthesizers.search.writing;

import dev.taskloom.inference.agent.AgentConfiguration;
import dev.taskloom.inference.agent.AgentModel;
import dev.taskloom.inference.agent.AgentSettings;
import dev.taskloom.inference.agent.ContextPolicy;
import dev.taskloom.inference.agent.ThinkingRetention;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A model whose outcomes follow from what it is shown; it remembers what that was. */
final class ScriptedModel {
    private final String profile;
    private final BiFunction<Integer, String, ChatOutcome> script;
    private final List<String> shown = new ArrayList<>();

    /** @param script from replicate and the user's text to an outcome */
    ScriptedModel(String profile, BiFunction<Integer, String, ChatOutcome> script) {
        this.profile = profile;
        this.script = script;
    }

    static ScriptedModel saying(String profile, Function<String, String> says) {
        return new ScriptedModel(profile, (replicate, text) -> says(says.apply(text)));
    }

    static ChatOutcome says(String text) {
        return new ChatOutcome.Answered(new ChatMessage.Assistant(text, "", List.of()), Usage.NONE, "m", "");
    }

    static ChatOutcome calls(String tool) {
        return new ChatOutcome.Answered(
                new ChatMessage.Assistant("", "", List.of(new ToolCall("call-1", tool, "{}"))), Usage.NONE, "m", "");
    }

    /** Every text it was shown, instructions left out. */
    List<String> shown() {
        return List.copyOf(shown);
    }

    AgentConfiguration configuration() {
        AgentModel model = (replicate, step) -> new ChatModel() {
            @Override
            public String profile() {
                return profile;
            }

            @Override
            public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
                ChatMessage.User user = (ChatMessage.User) request.messages().getLast();
                shown.add(user.content());
                return CompletableFuture.completedFuture(script.apply(replicate, user.content()));
            }
        };
        return new AgentConfiguration(profile, model,
                new AgentSettings(new AgentSettings.Budget(40, 1_000_000), 64_000, new ContextPolicy.DiscardAll(),
                        ThinkingRetention.THIS_TURN, Thinking.DEFAULT, ChatRequest.Sampling.DEFAULT));
    }
}
