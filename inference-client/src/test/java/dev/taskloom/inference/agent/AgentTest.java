package dev.taskloom.inference.agent;

import static dev.taskloom.inference.agent.ScriptedModel.answered;
import static dev.taskloom.inference.agent.ScriptedModel.calls;
import static dev.taskloom.inference.agent.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolCall;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.inference.journal.CallJournal;
import dev.taskloom.inference.journal.JournaledModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentTest {
    private static final ChatMessage TASK = new ChatMessage.User("Who won?");

    @Test
    void callsAreCarriedOutUntilTheModelAnswers() {
        ScriptedModel model = ScriptedModel.turns(calls("echo", "{\"text\": \"Bo won.\"}"), says("Bo"));
        Trajectory trajectory = run(model);

        assertThat(trajectory.ending()).isEqualTo(new Ending.Answered("Bo"));
        assertThat(trajectory.steps()).isEqualTo(2);
        assertThat(trajectory.segments()).singleElement().satisfies(segment -> {
            assertThat(segment.fork()).isEqualTo(Trajectory.Fork.START);
            assertThat(segment.opening()).containsExactly(TASK);
            assertThat(segment.events()).hasSize(3).contains(new Trajectory.Called("c", "echo", ToolResult.of(
                    "Bo won.")));
        });
        assertThat(model.asked().get(1).messages()).last().isEqualTo(new ChatMessage.Tool("c", "Bo won."));
        assertThat(model.asked().get(0).tools()).singleElement().isEqualTo(new EchoTool().definition());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "shout | {}                   | Error: there is no tool 'shout'; there are: echo",
            "echo  | {\"text\": \"a       | Error: the arguments of 'echo' are not JSON (",
            "echo  | nothing              | Error: the arguments of 'echo' are not JSON (",
            "echo  | ``                   | Error: the arguments of 'echo' ",
            "echo  | [\"a\"]              | Error: the arguments of 'echo' do not fit: must be object, not [\"a\"]",
            "echo  | {\"words\": \"a\"}   | Error: the arguments of 'echo' do not fit: 'text' is missing; there is no 'words', only text",
            "echo  | {\"text\": 7}        | Error: the arguments of 'echo' do not fit: /text must be string, not 7"})
    void aWrongCallIsAnsweredWithAnErrorThatHelps(String tool, String arguments, String error) {
        ScriptedModel model = ScriptedModel.turns(calls(tool, arguments), says("Bo"));
        Trajectory trajectory = run(model);

        assertThat(trajectory.ending()).isEqualTo(new Ending.Answered("Bo"));
        assertThat(model.asked().get(1).messages()).last()
                .isInstanceOfSatisfying(ChatMessage.Tool.class,
                        result -> assertThat(result.content()).startsWith(error));
        assertThat(trajectory.segments().get(0).events().get(1)).isInstanceOfSatisfying(Trajectory.Called.class,
                called -> assertThat(called.result().failed()).isTrue());
    }

    @Test
    void aModelThatOnlyMakesWrongCallsRunsOutOfSteps() {
        ScriptedModel model = new ScriptedModel(request -> calls("shout", "{"));
        Trajectory trajectory = run(model);

        assertThat(trajectory.ending()).isEqualTo(new Ending.OutOfSteps());
        assertThat(trajectory.steps()).isEqualTo(20);
    }

    @Test
    void whatTheModelOrProviderDoesWrongEndsTheTrajectoryWithItsReason() {
        ChatMessage.Assistant cut = new ChatMessage.Assistant("Bo", "", List.of());
        assertThat(ending(new ChatOutcome.Truncated(cut, Usage.NONE))).isEqualTo(new Ending.Truncated());
        assertThat(ending(new ChatOutcome.Refused("filtered"))).isEqualTo(new Ending.Refused("filtered"));
        assertThat(ending(new ChatOutcome.RetryLater("busy", true, Duration.ZERO))).isEqualTo(
                new Ending.Unserved("busy"));
        assertThat(ending(new ChatOutcome.ProviderDown("no balance"))).isEqualTo(new Ending.Unserved("no balance"));
    }

    @Test
    void nothingAndTheTaskOnceMoreAreNoAnswers() {
        assertThat(ending(says(" \n"))).isEqualTo(new Ending.NoAnswer("the answer is empty"));
        assertThat(ending(says("Who won?\n"))).isEqualTo(new Ending.NoAnswer("the answer is the task once more"));
    }

    @Test
    void aTruncatedAnswerIsNotReadEvenIfItHoldsACall() {
        ChatMessage.Assistant cut = new ChatMessage.Assistant("", "", List.of(new ToolCall("c", "echo",
                "{\"text\": \"a\"}")));
        Trajectory trajectory = run(ScriptedModel.turns(new ChatOutcome.Truncated(cut, new Usage(5, 0, 7, 0))));
        assertThat(trajectory.segments().get(0).events()).isEmpty();
        assertThat(trajectory.usage().totalTokens()).isEqualTo(12);
    }

    @Test
    void anAnswerThatAsksForHordesOfCallsGetsAsManyAsAreReasonable() {
        List<ToolCall> horde = IntStream.range(0, 1_000)
                .mapToObj(i -> new ToolCall("c" + i, "echo", "{\"text\": \"a\"}"))
                .toList();
        ScriptedModel model = ScriptedModel.turns(answered(new ChatMessage.Assistant("", "", horde), Usage.NONE), says(
                "Bo"));
        assertThat(run(model).ending()).isEqualTo(new Ending.Answered("Bo"));
        assertThat(model.asked().get(1).messages()).hasSize(1_002)
                .filteredOn(message -> message.equals(new ChatMessage.Tool("c999", "Error: at most 32 calls at once")))
                .hasSize(1);
    }

    @Test
    void theStepThatExceedsTheTokensIsTheLast() {
        ScriptedModel model = new ScriptedModel(request -> calls("echo", "{\"text\": \"a\"}", new Usage(900, 0, 100,
                50)));
        Trajectory trajectory = run(model, new AgentSettings.Budget(20, 2_500));
        assertThat(trajectory.ending()).isEqualTo(new Ending.OutOfTokens());
        assertThat(trajectory.usage()).isEqualTo(new Usage(2_700, 0, 300, 150));
    }

    @Test
    void reasoningSurvivesResultsAndGoesAtANewUserMessage() {
        ChatMessage.Assistant called = new ChatMessage.Assistant("", "old thought", List.of(new ToolCall("a", "echo",
                "{}")));
        ChatMessage result = new ChatMessage.Tool("a", "old result");
        ChatMessage.Assistant told = new ChatMessage.Assistant("Ann.", "older thought", List.of());
        ScriptedModel model = new ScriptedModel(request -> request.messages().size() == 5
                ? calls("echo", "{\"text\": \"new result\"}")
                : says("Bo"));
        Trajectory trajectory = agent(AgentModel.of(model), new AgentSettings.Budget(20, 10_000)).run(List.of(
                new ChatMessage.User("First?"), called, result, told, TASK)).trajectory();

        List<ChatMessage> shown = model.asked().get(1).messages();
        assertThat(shown).startsWith(new ChatMessage.User("First?"), called.withoutReasoning(), result, told
                .withoutReasoning(), TASK);
        assertThat(shown.get(5)).isInstanceOfSatisfying(ChatMessage.Assistant.class, said -> assertThat(said
                .reasoning()).isEqualTo("I call echo"));
        assertThat(trajectory.segments()).singleElement()
                .satisfies(segment -> assertThat(segment.fork()).isEqualTo(Trajectory.Fork.NEW_USER));
    }

    @Test
    void aModelThatWantsTheReasoningAtItsCallsBackGetsIt() {
        ChatMessage.Assistant called = new ChatMessage.Assistant("", "old thought", List.of(new ToolCall("a", "echo",
                "{}")));
        ChatMessage.Assistant told = new ChatMessage.Assistant("Ann.", "older thought", List.of());
        ScriptedModel model = new ScriptedModel(request -> says("Bo"));
        agent(AgentModel.of(model), new AgentSettings.Budget(20, 10_000), ThinkingRetention.WHERE_TOOLS_WERE_CALLED)
                .run(List.of(new ChatMessage.User("First?"), called, new ChatMessage.Tool("a", ""), told, TASK));
        assertThat(model.asked().get(0).messages()).contains(called, told.withoutReasoning()).doesNotContain(told);
    }

    @Test
    void aJournalReplaysATrajectoryWithoutTheModel(@TempDir Path folder) {
        ScriptedModel model = ScriptedModel.turns(calls("echo", "{\"text\": \"a\"}"), calls("shout", "{"), says("Bo"));
        Trajectory first = journaled(model, folder);
        Trajectory replayed = journaled(new ScriptedModel(request -> new ChatOutcome.ProviderDown("gone")), folder);

        assertThat(first.ending()).isEqualTo(new Ending.Answered("Bo"));
        assertThat(replayed).isEqualTo(first);
        assertThat(model.asked()).hasSize(3);
    }

    private static Trajectory journaled(ScriptedModel model, Path folder) {
        try (CallJournal journal = CallJournal.open(folder)) {
            return agent(new JournaledModel(model, journal)::at, new AgentSettings.Budget(20, 10_000))
                    .run(List.of(TASK))
                    .trajectory();
        }
    }

    @Test
    void everyStepIsACallOfItsOwn() {
        List<String> calls = new CopyOnWriteArrayList<>();
        ScriptedModel model = ScriptedModel.turns(calls("echo", "{\"text\": \"a\"}"), says("Bo"));
        agent((replicate, step) -> {
            calls.add(replicate + "/" + step);
            return model;
        }, new AgentSettings.Budget(20, 10_000)).run(List.of(TASK));
        assertThat(calls).containsExactly("0/0", "0/1");
    }

    @Test
    void faultsOfOursAreNotHidden() {
        ChatModel broken = new ChatModel() {
            @Override
            public String profile() {
                return "broken";
            }

            @Override
            public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
                return CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
            }
        };
        Agent agent = agent(AgentModel.of(broken), new AgentSettings.Budget(20, 10_000));
        assertThatThrownBy(() -> agent.run(List.of(TASK))).isInstanceOf(IllegalStateException.class)
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> agent.run(List.of(new ChatMessage.System("Rules.")))).isInstanceOf(
                IllegalArgumentException.class);
    }

    private static Ending ending(ChatOutcome outcome) {
        return run(ScriptedModel.turns(outcome)).ending();
    }

    private static Trajectory run(ScriptedModel model) {
        return run(model, new AgentSettings.Budget(20, 1_000_000));
    }

    private static Trajectory run(ScriptedModel model, AgentSettings.Budget budget) {
        return agent(AgentModel.of(model), budget).run(List.of(TASK)).trajectory();
    }

    private static Agent agent(AgentModel model, AgentSettings.Budget budget) {
        return agent(model, budget, ThinkingRetention.THIS_TURN);
    }

    private static Agent agent(AgentModel model, AgentSettings.Budget budget, ThinkingRetention retention) {
        return new Agent(model, () -> List.of(new EchoTool()), new AgentSettings(budget, 1_000_000,
                new ContextPolicy.DiscardAll(), retention, Thinking.ON, ChatRequest.Sampling.DEFAULT));
    }
}
