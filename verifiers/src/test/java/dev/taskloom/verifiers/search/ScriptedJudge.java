package dev.taskloom.verifiers.search;

import dev.taskloom.inference.agent.AgentConfiguration;
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
import dev.taskloom.schemas.Claim;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.SearchTask;
import dev.taskloom.schemas.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A judge whose words are a function of what it is asked, and which remembers what that was. */
final class ScriptedJudge {
    static final int MOST_STEPS = 5;

    private final String profile;
    private final Function<Case, ChatOutcome> script;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    ScriptedJudge(String profile, Function<Case, ChatOutcome> script) {
        this.profile = profile;
        this.script = script;
    }

    /** Always says the same. */
    static ScriptedJudge saying(String words) {
        return new ScriptedJudge("fixed", c -> says(words));
    }

    /** Supports the reference answers of drafts and refutes all others, by their evidence. */
    static ScriptedJudge honest(String profile, Collection<Draft> drafts) {
        Map<String, Draft> byQuestion = drafts.stream().collect(Collectors.toMap(Draft::prompt, d -> d, (a, b) -> a));
        return new ScriptedJudge(profile, c -> {
            Draft draft = byQuestion.get(c.question());
            return says(form(c.answer().equals(draft.answer().value()) ? "supported" : "refuted", proof(draft)));
        });
    }

    /** Supports the reference answers of drafts by their evidence, and leaves all others open. */
    static ScriptedJudge lazy(String profile, Collection<Draft> drafts) {
        ScriptedJudge honest = honest(profile, drafts);
        return new ScriptedJudge(profile, c -> drafts.stream().anyMatch(d -> d.prompt().equals(c.question())
                && d.answer().value().equals(c.answer())) ? honest.script.apply(c) : says("Verdict: undecided"));
    }

    /** The claim that gives the draft's answer. */
    static Claim proof(Draft draft) {
        SearchTask body = (SearchTask) draft.body();
        Value answer = body.bindings().get(body.program().answer().name());
        return body.evidence()
                .stream()
                .filter(claim -> claim.object().equals(answer) || claim.subject().equals(answer))
                .findFirst()
                .orElseThrow();
    }

    static String form(String verdict, Claim proof) {
        return "I have looked it up.\nVerdict: " + verdict + "\nQuote: " + proof.citation().url() + " | "
                + proof.citation().quote().replaceAll("\\s+", " ");
    }

    static ChatOutcome says(String words) {
        return answered(new ChatMessage.Assistant(words, "", List.of()));
    }

    static ChatOutcome calls(String tool, String arguments) {
        return answered(new ChatMessage.Assistant("", "", List.of(new ToolCall("call-0", tool, arguments))));
    }

    private static ChatOutcome answered(ChatMessage.Assistant message) {
        return new ChatOutcome.Answered(message, Usage.NONE, "scripted", "");
    }

    /** What a judge is asked: {@code turn} counts its own messages so far. */
    record Case(String question, String answer, int turn, ChatRequest request) {
        static Case of(ChatRequest request) {
            String task = ((ChatMessage.User) request.messages().get(1)).content();
            int turn = (int) request.messages().stream().filter(ChatMessage.Assistant.class::isInstance).count();
            String[] parts = task.split("\nAnswer to judge: ", 2);
            return new Case(parts[0].substring("Question: ".length()), parts[1], turn, request);
        }
    }

    /** A request, and as which call it was made. */
    record Asked(int replicate, int step, ChatRequest request) {}

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    AgentConfiguration configuration() {
        AgentSettings settings = new AgentSettings(new AgentSettings.Budget(MOST_STEPS, 1_000_000), 64_000,
                new ContextPolicy.DiscardAll(), ThinkingRetention.THIS_TURN, Thinking.DEFAULT,
                ChatRequest.Sampling.DEFAULT);
        return new AgentConfiguration(profile, this::at, settings);
    }

    private ChatModel at(int replicate, int step) {
        return new ChatModel() {
            @Override
            public String profile() {
                return profile;
            }

            @Override
            public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
                asked.add(new Asked(replicate, step, request));
                return CompletableFuture.completedFuture(script.apply(Case.of(request)));
            }
        };
    }
}
