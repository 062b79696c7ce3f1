package dev.taskloom.pipelines.runners;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ConcurrentFnTest {
    private static final TupleTag<Integer> EVEN = new TupleTag<>("even");
    private static final TupleTag<Integer> ODD = new TupleTag<>("odd");
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @ParameterizedTest
    @ValueSource(strings = {"--runner=DirectRunner", "--targetParallelism=4", "--runner=FlinkRunner --parallelism=2"})
    void everyElementGoesToItsOutputOnEveryRunner(String flags) {
        Pipeline pipeline = Pipeline.create(Runners.options(List.of(flags.split(" "))));
        PCollectionTuple squares = pipeline.apply(Create.of(1, 2, 3, 4, 5))
                .apply(Spread.elements())
                .apply(ParDo.of(new Squares()).withOutputTags(EVEN, TupleTagList.of(ODD)));

        PAssert.that(squares.get(EVEN).setCoder(VarIntCoder.of())).containsInAnyOrder(4, 16);
        PAssert.that(squares.get(ODD).setCoder(VarIntCoder.of())).containsInAnyOrder(1, 9, 25);
        pipeline.run().waitUntilFinish();
    }

    @Test
    void elementsOfABundleAreWorkedOnTogetherThoughTheRunnerHasOneWorker() {
        Pipeline pipeline = Pipeline.create(Runners.options(List.of("--targetParallelism=1")));
        pipeline.apply(Create.of(0))
                .apply("OneBundle", ParDo.of(new TwoElements()))
                .apply("Meet", ParDo.of(new Meeting()));

        pipeline.run().waitUntilFinish();
    }

    @Test
    void anElementThatFailsFailsThePipelineWithItsReason() {
        Pipeline pipeline = Pipeline.create(Runners.options(List.of()));
        pipeline.apply(Create.of(1, 2, 3)).apply(ParDo.of(new Failing()));

        assertThatThrownBy(() -> pipeline.run().waitUntilFinish()).hasMessageContaining("2 is not wanted");
    }

    private static final class Squares extends ConcurrentFn<Integer, Integer, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer work(Integer number) {
            return number * number;
        }

        @Override
        protected void put(Integer square, Outlet<Integer> outlet) {
            if (square % 2 == 0) {
                outlet.put(square);
            } else {
                outlet.put(ODD, square);
            }
        }
    }

    private static final class TwoElements extends DoFn<Integer, Integer> {
        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void process(OutputReceiver<Integer> out) {
            out.output(1);
            out.output(2);
        }
    }

    private static final class Meeting extends ConcurrentFn<Integer, Integer, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer work(Integer element) throws Exception {
            BOTH.await(100, TimeUnit.SECONDS);
            return element;
        }

        @Override
        protected void put(Integer element, Outlet<Integer> outlet) {
            outlet.put(element);
        }
    }

    private static final class Failing extends ConcurrentFn<Integer, Integer, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer work(Integer element) {
            if (element == 2) {
                throw new IllegalArgumentException("2 is not wanted");
            }
            return element;
        }

        @Override
        protected void put(Integer element, Outlet<Integer> outlet) {
            outlet.put(element);
        }
    }
}
