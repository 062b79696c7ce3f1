package dev.taskloom.pipelines.corpus;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * One list of everything a stage put out, once the whole stage is done: the next stage may read what it left in the
 * staging folder.
 *
 * <p>For a few small records; the order within the list is any.
 */
final class AfterAll<T> extends PTransform<PCollection<T>, PCollection<List<T>>> {
    private static final long serialVersionUID = 1L;

    private final Coder<T> coder;

    private AfterAll(Coder<T> coder) {
        this.coder = coder;
    }

    static <T> AfterAll<T> of(Coder<T> coder) {
        return new AfterAll<>(coder);
    }

    @Override
    public PCollection<List<T>> expand(PCollection<T> stage) {
        return stage.apply("OneKey", WithKeys.<Integer, T>of(0))
                .setCoder(KvCoder.of(VarIntCoder.of(), coder))
                .apply("Gather", GroupByKey.create())
                .apply("List", ParDo.of(new ListFn<T>()))
                .setCoder(ListCoder.of(coder));
    }

    private static final class ListFn<T> extends DoFn<KV<Integer, Iterable<T>>, List<T>> {
        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void process(@Element KV<Integer, Iterable<T>> all, OutputReceiver<List<T>> out) {
            List<T> list = new ArrayList<>();
            all.getValue().forEach(list::add);
            out.output(list);
        }
    }
}
