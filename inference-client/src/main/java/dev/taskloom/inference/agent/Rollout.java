package dev.taskloom.inference.agent;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.ToolChoice;
import dev.taskloom.inference.chat.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** One trajectory on its way; for one thread. */
final class Rollout {
    /** Calls of one answer that are carried out; a model that asks for more is not working on the task. */
    static final int MOST_CALLS = 32;

    private final AgentModel model;
    private final Toolbox tools;
    private final AgentSettings settings;
    private final int replicate;
    private final TrajectoryRecorder record;
    private final WindowGauge gauge;
    private final List<ChatMessage> start;
    private final String task;
    private Conversation conversation;
    private int steps;
    private Usage usage = Usage.NONE;

    Rollout(AgentModel model, Toolbox tools, AgentSettings settings, int replicate, List<ChatMessage> opening,
            String task) {
        this.model = model;
        this.tools = tools;
        this.settings = settings;
        this.replicate = replicate;
        this.conversation = new Conversation(opening, List.of());
        this.record = new TrajectoryRecorder(shown());
        this.gauge = new WindowGauge(settings.window());
        this.start = opening;
        this.task = task;
        gauge.rewritten(shown());
    }

    Trajectory run() {
        Optional<Ending> ending = Optional.empty();
        while (ending.isEmpty()) {
            ending = exhausted().or(() -> gauge.isFull() ? makeRoom() : step());
        }
        return record.trajectory(settings.policy().name(), replicate, ending.get(), steps, usage);
    }

    private Optional<Ending> exhausted() {
        if (steps >= settings.budget().steps()) {
            return Optional.of(new Ending.OutOfSteps());
        }
        if (usage.totalTokens() >= settings.budget().tokens()) {
            return Optional.of(new Ending.OutOfTokens());
        }
        return Optional.empty();
    }

    private Optional<Ending> step() {
        return ask(shown(), new ToolChoice.Auto(), this::said);
    }

    private Optional<Ending> said(ChatOutcome.Answered answered) {
        ChatMessage.Assistant message = answered.message();
        record.happened(new Trajectory.Said(message, answered.usage(), answered.model(), answered.fingerprint()));
        if (message.toolCalls().isEmpty()) {
            return Optional.of(answer(message.content()));
        }
        Conversation.Round round = new Conversation.Round(message, results(message.toolCalls()));
        conversation = conversation.with(round);
        gauge.grew(answered.usage(), round, shown());
        return Optional.empty();
    }

    private Ending answer(String text) {
        if (text.isBlank()) {
            return new Ending.NoAnswer("the answer is empty");
        }
        if (text.strip().equals(task.strip())) {
            return new Ending.NoAnswer("the answer is the task once more");
        }
        return new Ending.Answered(text);
    }

    private List<ChatMessage.Tool> results(List<ToolCall> calls) {
        List<ChatMessage.Tool> results = new ArrayList<>();
        for (ToolCall call : calls) {
            ToolResult result = results.size() < MOST_CALLS
                    ? tools.call(call)
                    : ToolResult.error("at most " + MOST_CALLS + " calls at once");
            record.happened(new Trajectory.Called(call.id(), call.name(), result));
            results.add(new ChatMessage.Tool(call.id(), result.content()));
        }
        return results;
    }

    private Optional<Ending> makeRoom() {
        return switch (settings.policy().reset(conversation)) {
            case ContextReset.Impossible impossible -> Optional.of(new Ending.ContextFull());
            case ContextReset.Summarise summarise -> summarise();
            case ContextReset.Drop drop -> {
                goOn(conversation.without(drop.rounds()), Trajectory.Fork.DISCARD, "");
                yield Optional.empty();
            }
        };
    }

    private Optional<Ending> summarise() {
        List<ChatMessage> messages = new ArrayList<>(conversation.messages());
        messages.add(new ChatMessage.User(SummaryPrompt.REQUEST));
        return ask(settings.retention().apply(messages), new ToolChoice.None(), this::summarised);
    }

    private Optional<Ending> summarised(ChatOutcome.Answered answered) {
        String summary = answered.message().content();
        if (summary.isBlank()) {
            return Optional.of(new Ending.NoAnswer("the summary is empty"));
        }
        List<ChatMessage> opening = new ArrayList<>(start);
        opening.add(new ChatMessage.User(SummaryPrompt.goOn(summary)));
        goOn(new Conversation(opening, List.of()), Trajectory.Fork.SUMMARY, summary);
        return Optional.empty();
    }

    private void goOn(Conversation shorter, Trajectory.Fork fork, String summary) {
        int dropped = conversation.rounds().size() - shorter.rounds().size();
        record.happened(new Trajectory.Reset(gauge.used(), dropped, summary));
        conversation = shorter;
        record.begin(fork, shown());
        gauge.rewritten(shown());
    }

    private List<ChatMessage> shown() {
        return settings.retention().apply(conversation.messages());
    }

    private Optional<Ending> ask(List<ChatMessage> messages, ToolChoice choice,
            Function<ChatOutcome.Answered, Optional<Ending>> then) {
        ChatRequest request = new ChatRequest(messages, tools.definitions(), choice, settings.thinking(),
                settings.sampling(), null);
        ChatOutcome outcome = await(model.at(replicate, steps).ask(request));
        steps++;
        return switch (outcome) {
            case ChatOutcome.Answered answered -> {
                usage = usage.plus(answered.usage());
                yield then.apply(answered);
            }
            case ChatOutcome.Truncated truncated -> {
                usage = usage.plus(truncated.usage());
                yield Optional.of(new Ending.Truncated());
            }
            case ChatOutcome.Refused refused -> Optional.of(new Ending.Refused(refused.reason()));
            case ChatOutcome.RetryLater later -> Optional.of(new Ending.Unserved(later.reason()));
            case ChatOutcome.ProviderDown down -> Optional.of(new Ending.Unserved(down.reason()));
        };
    }

    private static ChatOutcome await(CompletableFuture<ChatOutcome> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            // No fault of the model's or provider's comes this way: it is ours, and whoever runs us must hear of it.
            throw e.getCause() instanceof RuntimeException ours ? ours : e;
        }
    }
}
