package dev.taskloom.pipelines.runners;

import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Redistribute;
import org.apache.beam.sdk.values.PCollection;

/**
 * Lets all workers have their share of the elements.
 *
 * <p>All but the Direct runner redistribute them. That one has all its workers in this process, where a
 * {@link ConcurrentFn} uses every core already, and makes a bundle of each element it redistributes.
 */
public final class Spread<T> extends PTransform<PCollection<T>, PCollection<T>> {
    private static final long serialVersionUID = 1L;

    private Spread() {}

    public static <T> Spread<T> elements() {
        return new Spread<>();
    }

    @Override
    public PCollection<T> expand(PCollection<T> elements) {
        return elements.getPipeline().getOptions().getRunner() == DirectRunner.class
                ? elements
                : elements.apply("Redistribute", Redistribute.arbitrarily());
    }
}
