package dev.taskloom.pipelines.runners;

import java.util.concurrent.CompletableFuture;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;

/**
 * A step whose elements wait for others most of the time, many at once, while the runner's thread only hands them out.
 *
 * <p>The counterpart of {@link ConcurrentFn} for work that needs no core: a call to a model. Its elements come by
 * {@link Shards}, because a runner may make bundles of one element, which would be one call at a time. Results leave as
 * they come.
 *
 * @param <I> elements
 * @param <R> what comes of one element
 * @param <O> elements of the main output
 */
public abstract class CallingFn<I, R, O> extends DoFn<KV<Integer, Iterable<byte[]>>, O> {
    private static final long serialVersionUID = 1L;

    private final Coder<I> coder;

    /** @param coder of the elements before they were cut into shards */
    protected CallingFn(Coder<I> coder) {
        this.coder = coder;
    }

    /** How many elements of a shard may be under way. */
    protected abstract int most();

    /** Begins with one element; must not wait. */
    protected abstract CompletableFuture<R> begin(I element);

    /** Puts out what came of an element, on the runner's thread. */
    protected abstract void put(R result, Outlet<O> outlet);

    @ProcessElement
    public final void process(@Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<O> main,
            MultiOutputReceiver others) throws InterruptedException, CoderException {
        Outlet<O> outlet = Outlet.of(main, others);
        UnderWay<R> underWay = new UnderWay<>(most(), result -> put(result, outlet));
        for (byte[] element : shard.getValue()) {
            underWay.submit(begin(CoderUtils.decodeFromByteArray(coder, element)));
        }
        underWay.finish();
    }
}
