package dev.taskloom.pipelines.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.simulation.Behaviour;
import dev.taskloom.inference.simulation.Reply;
import dev.taskloom.inference.simulation.SimulatedServer;
import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.runners.Runners;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class AskModelTest {
    private static final Behaviour BY_WORD = request -> switch (request.lastMessage()) {
        case "long" -> new Reply.Message(new ChatMessage.Assistant("Once upon", "", List.of()),
                Behaviour.usage(request, "Once upon"), "length");
        case "filtered" -> Reply.Status.error(400, "content filter");
        default -> Behaviour.text(request, "said " + request.lastMessage());
    };

    @TempDir
    private Path journal;

    private ServedModel model(SimulatedServer server, int window, Long calls) {
        return new ServedModel(server.baseUrl().toString(), journal.toString(), window, calls);
    }

    private static PCollectionTuple ask(Pipeline pipeline, ServedModel model, List<String> words) {
        List<ModelCall> calls = words.stream()
                .map(word -> new ModelCall("id of " + word, ChatRequest.of(List.of(new ChatMessage.User(word))), 0, 0))
                .toList();
        return pipeline.apply(Create.of(calls).withCoder(JsonCoder.of(ModelCall.class)))
                .apply(AskModel.of(model));
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word " + i).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runner=DirectRunner", "--runner=FlinkRunner --parallelism=2"})
    void everyCallComesOutOnceWhereItsOutcomeBelongsOnEveryRunner(String flags) {
        try (SimulatedServer server = SimulatedServer.start(BY_WORD)) {
            Pipeline pipeline = Pipeline.create(Runners.options(List.of(flags.split(" "))));
            PCollectionTuple replies = ask(pipeline, model(server, 8, null),
                    List.of("hello", "long", "filtered", "bye"));

            PAssert.that(replies.get(AskModel.ANSWERED))
                    .satisfies(saying("id of bye: said bye", "id of hello: said hello"));
            PAssert.that(replies.get(AskModel.FAILED)).satisfies(ids("id of filtered", "id of long"));
            PAssert.that(replies.get(AskModel.GIVEN_UP)).empty();
            pipeline.run().waitUntilFinish();
            assertThat(server.tally().received()).isEqualTo(4);
        }
    }

    private static SerializableFunction<Iterable<ModelReply>, Void> saying(String... expected) {
        return replies -> {
            assertThat(StreamSupport.stream(replies.spliterator(), false)
                    .map(reply -> reply.id() + ": " + ((ChatOutcome.Answered) reply.outcome()).message().content()))
                    .containsExactlyInAnyOrder(expected);
            return null;
        };
    }

    private static SerializableFunction<Iterable<ModelReply>, Void> ids(String... expected) {
        return replies -> {
            assertThat(StreamSupport.stream(replies.spliterator(), false).map(ModelReply::id))
                    .containsExactlyInAnyOrder(expected);
            return null;
        };
    }

    @Test
    void aThousandCallsAreUnderWayThoughTheRunnerHasOneWorker() {
        CompletableFuture<Void> allAreThere = new CompletableFuture<>();
        Behaviour untilAllAreThere = request -> {
            if (request.number() == 1_023) {
                allAreThere.complete(null);
            }
            return new Reply.Held(allAreThere, Behaviour.text(request, "yes"));
        };
        try (SimulatedServer server = SimulatedServer.start(untilAllAreThere)) {
            Pipeline pipeline = Pipeline.create(Runners.options(List.of("--targetParallelism=1")));
            PCollection<ModelReply> answers = ask(pipeline, model(server, 1_024, null), words(1_024))
                    .get(AskModel.ANSWERED);
            PAssert.thatSingleton(answers.apply(org.apache.beam.sdk.transforms.Count.globally())).isEqualTo(1_024L);
            pipeline.run().waitUntilFinish();
            assertThat(server.tally().mostUnderWay()).isEqualTo(1_024);
        }
    }

    @Test
    void aSecondRunAsksNothingAndGetsTheSame() {
        ServedModel model;
        try (SimulatedServer server = SimulatedServer.start(BY_WORD)) {
            model = model(server, 4, null);
            Pipeline first = Pipeline.create(Runners.options(List.of()));
            ask(first, model, List.of("hello", "long", "bye"));
            first.run().waitUntilFinish();
            assertThat(server.tally().received()).isEqualTo(3);
        }
        Pipeline second = Pipeline.create(Runners.options(List.of()));
        PCollectionTuple replies = ask(second, model, List.of("hello", "long", "bye"));
        PAssert.that(replies.get(AskModel.ANSWERED))
                .satisfies(saying("id of bye: said bye", "id of hello: said hello"));
        PAssert.that(replies.get(AskModel.FAILED)).satisfies(ids("id of long"));
        second.run().waitUntilFinish();
    }

    @Test
    void whatACapForbidsIsGivenUpAndTheBudgetSaysWhich() {
        try (SimulatedServer server = SimulatedServer.start(BY_WORD)) {
            ServedModel model = model(server, 2, 3L);
            try (AskModel.Hold hold = AskModel.hold(model)) {
                Pipeline pipeline = Pipeline.create(Runners.options(List.of()));
                PCollectionTuple replies = ask(pipeline, model, words(5));
                PAssert.that(replies.get(AskModel.GIVEN_UP)).satisfies(calls -> {
                    assertThat(calls).hasSize(2)
                            .allSatisfy(call -> assertThat(call.reason()).isEqualTo("the cap of 3 calls is reached"));
                    return null;
                });
                pipeline.run().waitUntilFinish();
                assertThat(hold.runtime().budget().reached()).contains("the cap of 3 calls is reached");
                assertThat(server.tally().received()).isEqualTo(3);
            }
        }
    }

    @Test
    void aProviderThatIsDownEndsTheRunWithOneClearError() {
        try (SimulatedServer server = SimulatedServer.start(request -> Reply.Status.error(402, "no balance left"))) {
            Pipeline pipeline = Pipeline.create(Runners.options(List.of()));
            ask(pipeline, model(server, 2, null), words(500));

            assertThatThrownBy(() -> pipeline.run().waitUntilFinish()).hasRootCauseInstanceOf(UnservedException.class)
                    .rootCause()
                    .hasMessageContaining("cannot be asked")
                    .hasMessageContaining("no balance left");
            assertThat(server.tally().received()).as("what was under way").isLessThanOrEqualTo(2);
        }
    }

    @Test
    void timeHeldBackForARateLimitIsReportedToTheRunner() {
        Behaviour limitedAtFirst = Behaviour.plain()
                .atFirst(1, request -> new Reply.Status(429, Map.of("Retry-After", "0.05"), "{}"));
        try (SimulatedServer server = SimulatedServer.start(limitedAtFirst)) {
            Pipeline pipeline = Pipeline.create(Runners.options(List.of()));
            ask(pipeline, model(server, 1, null), words(1));
            PipelineResult result = pipeline.run();
            result.waitUntilFinish();

            MetricsFilter throttling = MetricsFilter.builder()
                    .addNameFilter(MetricNameFilter.named("beam-throttling-metrics", "throttling-msecs"))
                    .build();
            assertThat(result.metrics().queryMetrics(throttling).getCounters())
                    .anySatisfy(counter -> assertThat(counter.getAttempted()).isEqualTo(50));
        }
    }
}
