package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.schemas.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Outcomes to files of a wave's folder, one for each {@value #SEEDS_PER_FILE} seeds, sorted by rank and id: the same bytes
 * whatever ran where. A repeated bundle replaces its file by the same one.
 */
final class WriteOutcomes extends PTransform<PCollection<Outcome>, PCollection<Long>> {
    private static final long serialVersionUID = 1L;
    /** Few, because the Direct runner copies what a file has gathered, through the coder, with each bundle that comes. */
    private static final int SEEDS_PER_FILE = 16;

    private final String folder;

    private WriteOutcomes(String folder) {
        this.folder = folder;
    }

    static WriteOutcomes to(Path folder) {
        return new WriteOutcomes(folder.toString());
    }

    @Override
    public PCollection<Long> expand(PCollection<Outcome> outcomes) {
        return outcomes
                .apply("KeyByFile",
                        WithKeys.<Integer, Outcome>of(outcome -> outcome.seed().rank() / SEEDS_PER_FILE)
                                .withKeyType(TypeDescriptors.integers()))
                .apply("GatherFile", GroupByKey.create())
                .apply("WriteFile", ParDo.of(new WriteFn(folder)));
    }

    private static final class WriteFn extends DoFn<KV<Integer, Iterable<Outcome>>, Long> {
        private static final long serialVersionUID = 1L;
        private final String folder;

        WriteFn(String folder) {
            this.folder = folder;
        }

        @ProcessElement
        public void process(@Element KV<Integer, Iterable<Outcome>> group, OutputReceiver<Long> out) {
            List<Outcome> outcomes = new ArrayList<>();
            group.getValue().forEach(outcomes::add);
            outcomes.sort(
                    Comparator.<Outcome>comparingInt(outcome -> outcome.seed().rank()).thenComparing(WriteFn::id));
            out.output(JsonLines.write(Path.of(folder, "outcomes-%08d.jsonl".formatted(group.getKey())),
                    outcomes.iterator()));
        }

        private static String id(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Accepted accepted -> accepted.task().id().value();
                case Outcome.Rejected rejected -> rejected.rejection().id();
            };
        }
    }
}
