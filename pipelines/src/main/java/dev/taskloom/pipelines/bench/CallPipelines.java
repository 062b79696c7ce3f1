package dev.taskloom.pipelines.bench;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.models.AskModel;
import dev.taskloom.pipelines.models.ModelCall;
import dev.taskloom.pipelines.models.ModelReply;
import dev.taskloom.pipelines.runners.CallingFn;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.pipelines.runners.Shards;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricName;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Redistribute;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/** Pipelines that ask a model, in three ways. Each tells how its calls ended. */
final class CallPipelines {
    private static final String NAMESPACE = "taskloom-bench";
    /** Made once: they take the library longer than some of the measurements. */
    private static final PipelineOptions OPTIONS = Runners.options(List.of());
    /** As many workers as the Direct runner has by itself. */
    private static final PipelineOptions SEVERAL_WORKERS = Runners.options(
            List.of("--targetParallelism=" + Math.max(Runtime.getRuntime().availableProcessors(), 3)));

    private CallPipelines() {}

    /** How many calls ended how; what is in none of these is lost. */
    record Ended(long answered, long truncated, long refused, long givenUp) {
        /** All that came to an end. */
        long all() {
            return answered + truncated + refused + givenUp;
        }

        Ended and(Ended others) {
            return new Ended(answered + others.answered, truncated + others.truncated, refused + others.refused,
                    givenUp + others.givenUp);
        }
    }

    /** By the stage of Taskloom. */
    static Ended staged(SimulatedModel source, String about, int calls) {
        Pipeline pipeline = Pipeline.create(OPTIONS);
        PCollectionTuple asked = calls(pipeline, about, calls).apply("AskModel", AskModel.of(source));
        asked.get(AskModel.ANSWERED).apply("CountAnswered", ParDo.of(new CountReplyFn()));
        asked.get(AskModel.FAILED).apply("CountFailed", ParDo.of(new CountReplyFn()));
        asked.get(AskModel.GIVEN_UP).apply("CountGivenUp", ParDo.of(new CountFn<>(ChatOutcome.RetryLater.class)));
        return run(pipeline);
    }

    /** By the same stage, but for the journal. */
    static Ended unjournaled(SimulatedModel source, String about, int calls) {
        Pipeline pipeline = Pipeline.create(OPTIONS);
        calls(pipeline, about, calls).apply("Shard", Shards.elements())
                .apply("Ask", ParDo.of(new UnjournaledFn(source)))
                .apply("Count", ParDo.of(new CountFn<>(ChatOutcome.Answered.class)));
        return run(pipeline);
    }

    /** One call per element, waited for, with as many workers as the Direct runner has by itself. */
    static Ended blocking(SimulatedModel source, String about, int calls) {
        Pipeline pipeline = Pipeline.create(SEVERAL_WORKERS);
        calls(pipeline, about, calls).apply("Spread", Redistribute.arbitrarily())
                .apply("Ask", ParDo.of(new BlockingFn(source)))
                .apply("Count", ParDo.of(new CountFn<>(ChatOutcome.Answered.class)));
        return run(pipeline);
    }

    private static PCollection<ModelCall> calls(Pipeline pipeline, String about, int count) {
        return pipeline.apply("Numbers", Create.of(IntStream.range(0, count).boxed().toList()))
                .apply("Calls", ParDo.of(new CallFn(about)))
                .setCoder(JsonCoder.of(ModelCall.class));
    }

    private static Ended run(Pipeline pipeline) {
        PipelineResult result = Runners.run(pipeline, "the pipeline");
        return new Ended(counted(result, ChatOutcome.Answered.class), counted(result, ChatOutcome.Truncated.class),
                counted(result, ChatOutcome.Refused.class), counted(result, ChatOutcome.RetryLater.class));
    }

    private static long counted(PipelineResult result, Class<? extends ChatOutcome> outcome) {
        return Runners.counted(result, MetricName.named(NAMESPACE, outcome.getSimpleName()));
    }

    private static Counter counter(Class<? extends ChatOutcome> outcome) {
        return Metrics.counter(NAMESPACE, outcome.getSimpleName());
    }

    private static final class CallFn extends DoFn<Integer, ModelCall> {
        private static final long serialVersionUID = 1L;
        private final String about;

        CallFn(String about) {
            this.about = about;
        }

        @ProcessElement
        public void process(@Element Integer number, OutputReceiver<ModelCall> out) {
            out.output(new ModelCall(number.toString(),
                    ChatRequest.of(List.of(new ChatMessage.User(about + number))), 0, 0));
        }
    }

    /** Counts elements that are known to have ended so. */
    private static final class CountFn<T> extends DoFn<T, Void> {
        private static final long serialVersionUID = 1L;
        private final Counter ended;

        CountFn(Class<? extends ChatOutcome> outcome) {
            this.ended = counter(outcome);
        }

        @ProcessElement
        public void process(@Element T element) {
            ended.inc();
        }
    }

    private static final class CountReplyFn extends DoFn<ModelReply, Void> {
        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void process(@Element ModelReply reply) {
            counter(reply.outcome().getClass()).inc();
        }
    }

    private static final class UnjournaledFn extends CallingFn<ModelCall, ChatOutcome, String> {
        private static final long serialVersionUID = 1L;
        private final SimulatedModel source;
        private transient AskModel.Hold hold;

        UnjournaledFn(SimulatedModel source) {
            super(JsonCoder.of(ModelCall.class));
            this.source = source;
        }

        @Setup
        public void acquire() {
            hold = AskModel.hold(source);
        }

        @Teardown
        public void release() {
            hold.close();
        }

        @Override
        protected int most() {
            return hold.runtime().most();
        }

        @Override
        protected CompletableFuture<ChatOutcome> begin(ModelCall call) {
            return hold.runtime().withoutJournal().ask(call.request());
        }

        @Override
        protected void put(ChatOutcome outcome, Outlet<String> outlet) {
            if (outcome instanceof ChatOutcome.Answered answered) {
                outlet.put(answered.message().content());
            }
        }
    }

    private static final class BlockingFn extends DoFn<ModelCall, String> {
        private static final long serialVersionUID = 1L;
        private final SimulatedModel source;
        private transient AskModel.Hold hold;

        BlockingFn(SimulatedModel source) {
            this.source = source;
        }

        @Setup
        public void acquire() {
            hold = AskModel.hold(source);
        }

        @Teardown
        public void release() {
            hold.close();
        }

        @ProcessElement
        public void process(@Element ModelCall call, OutputReceiver<String> out) {
            if (hold.runtime().withoutJournal().ask(call.request()).join() instanceof ChatOutcome.Answered answered) {
                out.output(answered.message().content());
            }
        }
    }
}
