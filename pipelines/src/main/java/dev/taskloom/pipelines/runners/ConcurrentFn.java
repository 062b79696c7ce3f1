package dev.taskloom.pipelines.runners;

import dev.taskloom.environments.OrderedWorkers;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.TupleTag;

/**
 * A step whose elements are worked on by all cores, while the runner hands them to it one after the other.
 *
 * <p>So that a runner with one worker thread does not leave the other cores idle; see {@link Spread}. Results leave in the
 * order in which the elements came. For the global window, and elements whose time does not matter.
 *
 * @param <I> elements
 * @param <R> what comes of one element
 * @param <O> elements of the main output
 */
public abstract class ConcurrentFn<I, R, O> extends DoFn<I, O> {
    private static final long serialVersionUID = 1L;

    private transient OrderedWorkers<R> workers;
    private transient Outlet<O> outlet;

    /** Where elements are worked on: on all cores. */
    protected Executor executor() {
        return ForkJoinPool.commonPool();
    }

    /** Works on one element, on any thread, beside other elements. */
    protected abstract R work(I element) throws Exception;

    /** Puts out what came of an element, on the runner's thread. */
    protected abstract void put(R result, Outlet<O> outlet);

    @StartBundle
    public final void startBundle() {
        workers = new OrderedWorkers<>(executor(), result -> put(result, outlet));
    }

    @ProcessElement
    public final void process(@Element I element, OutputReceiver<O> main, MultiOutputReceiver others) {
        outlet = Outlet.of(main, others);
        workers.submit(() -> work(element));
    }

    @FinishBundle
    public final void finishBundle(FinishBundleContext context) {
        outlet = new Outlet<>() {
            @Override
            public void put(O value) {
                context.output(value, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
            }

            @Override
            public <T> void put(TupleTag<T> tag, T value) {
                context.output(tag, value, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
            }
        };
        workers.finish();
    }

    /** Gives up what a failed bundle left under way. */
    @Teardown
    public void tearDown() {
        if (workers != null) {
            workers.cancel();
        }
    }
}
