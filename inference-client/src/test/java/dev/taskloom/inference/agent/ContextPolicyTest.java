package dev.taskloom.inference.agent;

import static dev.taskloom.inference.agent.ScriptedModel.calls;
import static dev.taskloom.inference.agent.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Thinking;
import dev.taskloom.inference.chat.ToolChoice;
import dev.taskloom.inference.chat.Usage;
import dev.taskloom.schemas.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A window of 1,000 tokens, in which each round takes 100 by the provider's count. */
class ContextPolicyTest {
    private static final int WINDOW = 1_000;
    private static final ChatMessage RULES = new ChatMessage.System("Rules.");
    private static final ChatMessage TASK = new ChatMessage.User("Who won?");

    @Test
    void threeQuartersOfTheRoundsGoWhenTheWindowIsFull() {
        ScriptedModel model = caller(30);
        Trajectory trajectory = run(model, new ContextPolicy.Discard75()).trajectory();

        // Nine rounds are the first to take more than 800 tokens; of nine, six are dropped and three stay.
        List<Trajectory.Segment> segments = trajectory.segments();
        assertThat(resets(trajectory).get(0).dropped()).isEqualTo(6);
        assertThat(said(segments.get(0))).isEqualTo(9);
        assertThat(segments.get(1).fork()).isEqualTo(Trajectory.Fork.DISCARD);
        assertThat(segments.get(1).opening()).startsWith(RULES, TASK).hasSize(2 + 3 * 2);
        // Three are there and six more fill it again.
        assertThat(said(segments.get(1))).isEqualTo(6);
        assertThat(trajectory.ending()).isEqualTo(new Ending.OutOfSteps());
    }

    @Test
    void allRoundsGoWhenTheWindowIsFull() {
        Trajectory trajectory = run(caller(30), new ContextPolicy.DiscardAll()).trajectory();

        assertThat(resets(trajectory)).extracting(Trajectory.Reset::dropped).containsExactly(9, 9, 9);
        assertThat(trajectory.segments()).hasSize(4);
        assertThat(trajectory.segments().subList(1, 4)).allSatisfy(segment -> {
            assertThat(segment.fork()).isEqualTo(Trajectory.Fork.DISCARD);
            assertThat(segment.opening()).containsExactly(RULES, TASK);
        });
    }

    @Test
    void aSummaryTakesThePlaceOfTheRoundsAndOfTheSummaryBefore() {
        ScriptedModel caller = caller(30);
        ScriptedModel model = new ScriptedModel(request -> request.toolChoice() instanceof ToolChoice.None
                ? says("Summary of " + rounds(request))
                : caller.ask(request).join());
        Trajectory trajectory = run(model, new ContextPolicy.Summary()).trajectory();

        assertThat(resets(trajectory)).extracting(Trajectory.Reset::summary).containsExactly("Summary of 9",
                "Summary of 9", "Summary of 9");
        assertThat(trajectory.segments()).hasSize(4);
        assertThat(trajectory.segments().subList(1, 4)).allSatisfy(segment -> {
            assertThat(segment.fork()).isEqualTo(Trajectory.Fork.SUMMARY);
            assertThat(segment.opening()).hasSize(3).startsWith(RULES, TASK);
            assertThat(segment.opening().get(2)).isInstanceOfSatisfying(ChatMessage.User.class, message -> assertThat(
                    message.content()).endsWith("\n\nSummary of 9"));
        });
        // Summaries are steps, too: three of thirty.
        assertThat(trajectory.segments().stream().mapToLong(ContextPolicyTest::said).sum()).isEqualTo(27);
    }

    @Test
    void theRequestForASummaryIsANewUserMessageSoReasoningIsNotShown() {
        ScriptedModel caller = caller(30);
        ScriptedModel model = new ScriptedModel(request -> request.toolChoice() instanceof ToolChoice.None
                ? new ChatOutcome.Refused("enough seen")
                : caller.ask(request).join());
        Trajectory trajectory = run(model, new ContextPolicy.Summary()).trajectory();

        assertThat(trajectory.ending()).isEqualTo(new Ending.Refused("enough seen"));
        assertThat(model.asked()).last().satisfies(request -> {
            assertThat(request.messages()).last().isEqualTo(new ChatMessage.User(SummaryPrompt.REQUEST));
            assertThat(request.messages()).filteredOn(ChatMessage.Assistant.class::isInstance)
                    .hasSize(9)
                    .allSatisfy(message -> assertThat(((ChatMessage.Assistant) message).reasoning()).isEmpty());
        });
        assertThat(model.asked().get(8).messages()).filteredOn(ChatMessage.Assistant.class::isInstance)
                .allSatisfy(message -> assertThat(((ChatMessage.Assistant) message).reasoning()).isNotEmpty());
    }

    @Test
    void anEmptySummaryEndsTheTrajectory() {
        ScriptedModel caller = caller(30);
        ScriptedModel model = new ScriptedModel(request -> request.toolChoice() instanceof ToolChoice.None
                ? says("")
                : caller.ask(request).join());
        assertThat(run(model, new ContextPolicy.Summary()).trajectory().ending()).isEqualTo(new Ending.NoAnswer(
                "the summary is empty"));
    }

    @Test
    void aTrajectoryIsTheSameAfterItWasWrittenAndRead() throws JsonProcessingException {
        ScriptedModel caller = caller(12);
        ScriptedModel model = new ScriptedModel(request -> request.toolChoice() instanceof ToolChoice.None
                ? says("Summary")
                : caller.ask(request).join());
        for (ContextPolicy policy : policies().toList()) {
            Trajectory trajectory = run(model, policy).trajectory();
            assertThat(Json.read(Json.line(trajectory), Trajectory.class)).isEqualTo(trajectory);
        }
    }

    @Test
    void ofSeveralTrajectoriesTheOneThatAnswersInTheFewestStepsCounts() {
        AgentRun run = agent((replicate, step) -> new ScriptedModel(request -> switch (replicate) {
            case 0 -> says("");
            case 1 -> rounds(request) < 4 ? round(request) : says("slow");
            case 2 -> rounds(request) < 2 ? round(request) : says("fast");
            default -> rounds(request) < 2 ? round(request) : says("as fast, but later");
        }), new ContextPolicy.ParallelFewestSteps(4), 30).run(List.of(RULES, TASK));

        assertThat(run.trajectory().ending()).isEqualTo(new Ending.Answered("fast"));
        assertThat(run.trajectory().replicate()).isEqualTo(2);
        assertThat(run.trajectories()).extracting(Trajectory::steps).containsExactly(1, 5, 3, 3);
        // Calls took 96, 196, 296 and 396 tokens; answers are free here.
        assertThat(run.usage().totalTokens()).isEqualTo(984 + 292 + 292);
    }

    @Test
    void withoutAnAnswerTheFirstTrajectoryCounts() {
        AgentRun run = run(caller(30), new ContextPolicy.ParallelFewestSteps(3));
        assertThat(run.trajectory().replicate()).isZero();
        assertThat(run.trajectories()).extracting(Trajectory::ending)
                .containsOnly(new Ending.ContextFull())
                .hasSize(3);
    }

    static Stream<ContextPolicy> policies() {
        return Stream.of(new ContextPolicy.Summary(), new ContextPolicy.Discard75(), new ContextPolicy.DiscardAll(),
                new ContextPolicy.ParallelFewestSteps(2));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aTaskThatFillsTheWindowByItselfEndsAtOnce(ContextPolicy policy) {
        ScriptedModel model = caller(30);
        AgentRun run = agent(AgentModel.of(model), policy, 30).run(List.of(new ChatMessage.User("x".repeat(3_000))));
        assertThat(run.trajectory().ending()).isEqualTo(new Ending.ContextFull());
        assertThat(model.asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void resultsCountBeforeTheProviderHasSeenThem(ContextPolicy policy) {
        ScriptedModel model = new ScriptedModel(request -> request.toolChoice() instanceof ToolChoice.None
                ? says("Summary")
                : calls("echo", "{\"text\": \"" + "y".repeat(3_000) + "\"}", new Usage(10, 0, 10, 0)));
        Trajectory trajectory = agent(AgentModel.of(model), policy, 3).run(List.of(TASK)).trajectory();
        assertThat(model.asked()).filteredOn(request -> request.toolChoice() instanceof ToolChoice.Auto)
                .allSatisfy(request -> assertThat(rounds(request)).isZero());
        assertThat(trajectory.segments().get(0).events()).hasSizeGreaterThanOrEqualTo(2);
    }

    /** Calls on and on; the usage grows with the rounds it is shown. */
    private static ScriptedModel caller(int most) {
        return new ScriptedModel(request -> rounds(request) < most ? round(request) : says("Bo"));
    }

    private static ChatOutcome round(ChatRequest request) {
        return calls("echo", "{\"text\": \"\"}", new Usage(100 * rounds(request), 0, 96, 0));
    }

    private static int rounds(ChatRequest request) {
        return (int) request.messages().stream().filter(ChatMessage.Assistant.class::isInstance).count();
    }

    private static long said(Trajectory.Segment segment) {
        return segment.events().stream().filter(Trajectory.Said.class::isInstance).count();
    }

    private static List<Trajectory.Reset> resets(Trajectory trajectory) {
        return trajectory.segments()
                .stream()
                .flatMap(segment -> segment.events().stream())
                .filter(Trajectory.Reset.class::isInstance)
                .map(Trajectory.Reset.class::cast)
                .toList();
    }

    private static AgentRun run(ScriptedModel model, ContextPolicy policy) {
        return agent(AgentModel.of(model), policy, 30).run(List.of(RULES, TASK));
    }

    private static Agent agent(AgentModel model, ContextPolicy policy, int steps) {
        return new Agent(model, () -> List.of(new EchoTool()), new AgentSettings(new AgentSettings.Budget(steps,
                1_000_000), WINDOW, policy, ThinkingRetention.THIS_TURN, Thinking.ON, ChatRequest.Sampling.DEFAULT));
    }
}
