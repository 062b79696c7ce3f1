package dev.taskloom.pipelines.runners;

import java.util.Arrays;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Cuts elements into a few large shards, for a {@link CallingFn}.
 *
 * <p>As many as the Direct runner has workers, by default one: a shard that ends leaves an endpoint idle until the next
 * begins. Elsewhere {@value #ELSEWHERE}, so that all workers get some. Which shard an element is in follows from its
 * content. Elements travel as bytes, because the Direct runner writes and reads twice whatever it groups.
 */
public final class Shards<T> extends PTransform<PCollection<T>, PCollection<KV<Integer, Iterable<byte[]>>>> {
    private static final long serialVersionUID = 1L;
    private static final int ELSEWHERE = 16;

    private Shards() {}

    public static <T> Shards<T> elements() {
        return new Shards<>();
    }

    @Override
    public PCollection<KV<Integer, Iterable<byte[]>>> expand(PCollection<T> elements) {
        return elements
                .apply("Key",
                        ParDo.of(new KeyFn<>(elements.getCoder(), count(elements.getPipeline().getOptions()))))
                .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
                .apply("Group", GroupByKey.create());
    }

    private static int count(PipelineOptions options) {
        return options.getRunner() == DirectRunner.class
                ? options.as(DirectOptions.class).getTargetParallelism()
                : ELSEWHERE;
    }

    private static final class KeyFn<T> extends DoFn<T, KV<Integer, byte[]>> {
        private static final long serialVersionUID = 1L;

        private final Coder<T> coder;
        private final int count;

        KeyFn(Coder<T> coder, int count) {
            this.coder = coder;
            this.count = count;
        }

        @ProcessElement
        public void process(@Element T element, OutputReceiver<KV<Integer, byte[]>> out) throws CoderException {
            byte[] bytes = CoderUtils.encodeToByteArray(coder, element);
            out.output(KV.of(Math.floorMod(Arrays.hashCode(bytes), count), bytes));
        }
    }
}
