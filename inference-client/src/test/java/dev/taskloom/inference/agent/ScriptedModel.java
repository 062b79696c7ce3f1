package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model whose outcomes are a function of the request, and which remembers what it was asked. */
final class ScriptedModel implements ChatModel {
    private final Function<ChatRequest, ChatOutcome> outcomes;
    private final List<ChatRequest> asked = new CopyOnWriteArrayList<>();

    ScriptedModel(Function<ChatRequest, ChatOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** Gives the outcomes one after the other, by how many assistant messages it has been shown. */
    static ScriptedModel turns(ChatOutcome... turns) {
        return new ScriptedModel(request -> turns[(int) request.messages()
                .stream()
                .filter(ChatMessage.Assistant.class::isInstance)
                .count()]);
    }

    @Override
    public String profile() {
        return "scripted";
    }

    @Override
    public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
        asked.add(request);
        return CompletableFuture.completedFuture(outcomes.apply(request));
    }

    List<ChatRequest> asked() {
        return List.copyOf(asked);
    }

    static ChatOutcome says(String content) {
        return answered(new ChatMessage.Assistant(content, "", List.of()), Usage.NONE);
    }

    static ChatOutcome calls(String tool, String arguments) {
        return calls(tool, arguments, Usage.NONE);
    }

    static ChatOutcome calls(String tool, String arguments, Usage usage) {
        return answered(new ChatMessage.Assistant("", "I call " + tool, List.of(new ToolCall("c", tool, arguments))),
                usage);
    }

    static ChatOutcome answered(ChatMessage.Assistant message, Usage usage) {
        return new ChatOutcome.Answered(message, usage, "scripted-1", "");
    }
}
