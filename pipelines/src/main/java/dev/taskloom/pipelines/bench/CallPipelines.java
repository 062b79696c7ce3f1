package dev.taskloom.pipelines.bench;

import dev.taskloom.inference.chat.ChatMessage;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.models.AskModel;
import dev.taskloom.pipelines.models.ModelCall;
import dev.taskloom.pipelines.runners.CallingFn;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.pipelines.runners.Shards;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricName;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Redistribute;
import org.apache.beam.sdk.values.PCollection;

/** Pipelines that ask a model, in three ways. Each returns how many calls were answered. */
final class CallPipelines {
    private static final String NAMESPACE = "taskloom-bench";
    private static final String ANSWERED = "answered";
    /** Made once: they take the library longer than some of the measurements. */
    private static final PipelineOptions OPTIONS = Runners.options(List.of());
    /** As many workers as the Direct runner has by itself. */
    private static final PipelineOptions SEVERAL_WORKERS = Runners.options(
            List.of("--targetParallelism=" + Math.max(Runtime.getRuntime().availableProcessors(), 3)));

    private CallPipelines() {}

    /** By the stage of Taskloom. */
    static long staged(SimulatedModel source, String about, int calls) {
        Pipeline pipeline = Pipeline.create(OPTIONS);
        calls(pipeline, about, calls).apply("AskModel", AskModel.of(source))
                .get(AskModel.ANSWERED)
                .apply("Count", ParDo.of(new CountFn<>()));
        return run(pipeline);
    }

    /** By the same stage, but for the journal. */
    static long unjournaled(SimulatedModel source, String about, int calls) {
        Pipeline pipeline = Pipeline.create(OPTIONS);
        calls(pipeline, about, calls).apply("Shard", Shards.elements())
                .apply("Ask", ParDo.of(new UnjournaledFn(source)))
                .apply("Count", ParDo.of(new CountFn<>()));
        return run(pipeline);
    }

    /** One call per element, waited for, with as many workers as the Direct runner has by itself. */
    static long blocking(SimulatedModel source, String about, int calls) {
        Pipeline pipeline = Pipeline.create(SEVERAL_WORKERS);
        calls(pipeline, about, calls).apply("Spread", Redistribute.arbitrarily())
                .apply("Ask", ParDo.of(new BlockingFn(source)))
                .apply("Count", ParDo.of(new CountFn<>()));
        return run(pipeline);
    }

    private static PCollection<ModelCall> calls(Pipeline pipeline, String about, int count) {
        return pipeline.apply("Numbers", Create.of(IntStream.range(0, count).boxed().toList()))
                .apply("Calls", ParDo.of(new CallFn(about)))
                .setCoder(JsonCoder.of(ModelCall.class));
    }

    private static long run(Pipeline pipeline) {
        return Runners.counted(Runners.run(pipeline, "the pipeline"), MetricName.named(NAMESPACE, ANSWERED));
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

    private static final class CountFn<T> extends DoFn<T, Void> {
        private static final long serialVersionUID = 1L;
        private final Counter answered = Metrics.counter(NAMESPACE, ANSWERED);

        @ProcessElement
        public void process(@Element T element) {
            answered.inc();
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
