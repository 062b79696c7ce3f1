package dev.taskloom.pipelines.runners;

import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.TupleTag;

/** Where the results of a step go. */
public interface Outlet<O> {
    /** To the main output. */
    void put(O value);

    /** To another output. */
    <T> void put(TupleTag<T> tag, T value);

    /** The outputs of the element that is being processed. */
    static <O> Outlet<O> of(OutputReceiver<O> main, MultiOutputReceiver others) {
        return new Outlet<>() {
            @Override
            public void put(O value) {
                main.output(value);
            }

            @Override
            public <T> void put(TupleTag<T> tag, T value) {
                others.get(tag).output(value);
            }
        };
    }
}
