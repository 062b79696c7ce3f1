package dev.taskloom.pipelines.models;

import dev.taskloom.environments.SharedResources;
import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.runners.CallingFn;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.pipelines.runners.Shards;
import java.util.concurrent.CompletableFuture;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Asks a model, as many calls at once as its endpoint bears.
 *
 * <p>Every call comes out once, at {@link #ANSWERED}, {@link #FAILED} or {@link #GIVEN_UP}. A provider that is down until a
 * person does something ends the run with a {@link RunException}.
 */
public final class AskModel extends PTransform<PCollection<ModelCall>, PCollectionTuple> {
    private static final long serialVersionUID = 1L;
    /** The model has said all it wanted to. */
    public static final TupleTag<ModelReply> ANSWERED = new TupleTag<>("answered");
    /** It was refused or broke off, and would again. */
    public static final TupleTag<ModelReply> FAILED = new TupleTag<>("failed");
    /** Nothing came of it this time: the way to the model failed, or a cap was reached. */
    public static final TupleTag<UnansweredCall> GIVEN_UP = new TupleTag<>("given-up");

    private static final SharedResources<ModelSource, ModelRuntime> RUNTIMES = new SharedResources<>(ModelSource::open);

    private final transient ModelSource source;

    private AskModel(ModelSource source) {
        this.source = source;
    }

    public static AskModel of(ModelSource source) {
        return new AskModel(source);
    }

    /** Keeps the runtime of the source open in this process until it is closed, and lets see what it spends. */
    public static Hold hold(ModelSource source) {
        ModelRuntime runtime = RUNTIMES.acquire(source);
        return new Hold() {
            @Override
            public ModelRuntime runtime() {
                return runtime;
            }

            @Override
            public void close() {
                RUNTIMES.release(source);
            }
        };
    }

    /** A claim on a runtime. */
    public interface Hold extends AutoCloseable {
        ModelRuntime runtime();

        @Override
        void close();
    }

    @Override
    public PCollectionTuple expand(PCollection<ModelCall> calls) {
        PCollectionTuple out = calls.apply("Shard", Shards.elements())
                .apply("Ask",
                        ParDo.of(new AskFn(source)).withOutputTags(ANSWERED, TupleTagList.of(FAILED).and(GIVEN_UP)));
        out.get(ANSWERED).setCoder(JsonCoder.of(ModelReply.class));
        out.get(FAILED).setCoder(JsonCoder.of(ModelReply.class));
        out.get(GIVEN_UP).setCoder(JsonCoder.of(UnansweredCall.class));
        return out;
    }

    /** What came of a call. */
    private record Replied(String id, String key, ChatOutcome outcome) {}

    private static final class AskFn extends CallingFn<ModelCall, AskModel.Replied, ModelReply> {
        private static final long serialVersionUID = 1L;

        private final Counter throttled = Metrics.counter(Metrics.THROTTLE_TIME_NAMESPACE,
                Metrics.THROTTLE_TIME_COUNTER_NAME);
        private final ModelSource source;
        private transient Hold hold;

        AskFn(ModelSource source) {
            super(JsonCoder.of(ModelCall.class));
            this.source = source;
        }

        @Setup
        public void acquire() {
            hold = hold(source);
        }

        @Teardown
        public void release() {
            if (hold != null) {
                hold.close();
                hold = null;
            }
        }

        @Override
        protected int most() {
            return hold.runtime().most();
        }

        @Override
        protected CompletableFuture<Replied> begin(ModelCall call) {
            return hold.runtime().model()
                    .at(call.replicate(), call.step())
                    .call(call.request())
                    .thenApply(kept -> new Replied(call.id(), kept.key().toString(), kept.outcome()));
        }

        @Override
        protected void put(Replied replied, Outlet<ModelReply> outlet) {
            throttled.inc(hold.runtime().gate().takeThrottled().toMillis());
            switch (replied.outcome()) {
                case ChatOutcome.Answered answered -> outlet.put(reply(replied));
                case ChatOutcome.Truncated truncated -> outlet.put(FAILED, reply(replied));
                case ChatOutcome.Refused refused -> outlet.put(FAILED, reply(replied));
                case ChatOutcome.RetryLater later -> outlet.put(GIVEN_UP,
                        new UnansweredCall(replied.id(), replied.key(), later.reason()));
                case ChatOutcome.ProviderDown down -> throw new UnservedException(
                        "model " + hold.runtime().model().profile() + " cannot be asked: " + down.reason());
            }
        }

        private static ModelReply reply(Replied replied) {
            return new ModelReply(replied.id(), replied.key(), replied.outcome());
        }
    }
}
