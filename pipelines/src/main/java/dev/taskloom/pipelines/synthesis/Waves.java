package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Runners;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;

/**
 * Runs the pipeline over one slice of the ranked seeds after the other.
 *
 * <p>A wave is the unit of resuming: its outcomes are files, and a mark says that they are all there. A wave that was
 * interrupted is run again and writes the same files.
 */
final class Waves {
    private final RunDirectory directory;
    private final RunSettings settings;
    private final PipelineOptions options;

    Waves(RunDirectory directory, RunSettings settings, PipelineOptions options) {
        this.directory = directory;
        this.settings = settings;
        this.options = options;
    }

    /** The ranked seeds of the run, drawn when no earlier execution has drawn them. */
    List<Seed> seeds() {
        if (!Files.exists(directory.seeds())) {
            Pipeline pipeline = Pipeline.create(options);
            pipeline.apply("SampleSeeds", Kind.of(settings.kind()).sampleSeeds(settings))
                    .apply("WriteSeeds", ParDo.of(new WriteSeedsFn(directory.seeds().toString())));
            Runners.run(pipeline, "the pipeline");
        }
        List<Seed> seeds = new ArrayList<>();
        JsonLines.read(directory.seeds(), Seed.class, seeds::add);
        return seeds;
    }

    /**
     * Makes the wave's outcomes unless they are there, and gives them to the sink in rank order.
     *
     * <p>A wave with drafts about which models could not be asked gets no mark: the next execution makes it again.
     */
    void outcomes(int number, List<Seed> seeds, Ledger ledger, Consumer<Outcome> sink) {
        Path folder = directory.wave(number);
        WaveMark mark = new WaveMark(folder);
        if (mark.exists()) {
            mark.requireIntact(seeds);
            ledger.add(mark.models());
        } else {
            // An interrupted try may have been cut otherwise, by another version.
            JsonLines.deleteAll(folder);
            Pipeline pipeline = Pipeline.create(options);
            SynthesisPipeline.build(pipeline, settings, seeds, folder);
            Runners.run(pipeline, "the pipeline");
            List<ModelUse> use = ledger.sinceLast();
            // Nothing else leaves a draft unserved, and the files need not be read for it.
            if (ledger.capReached().isEmpty() || !hasUnserved(folder)) {
                mark.write(seeds, use);
            }
        }
        for (Path file : JsonLines.files(folder)) {
            JsonLines.read(file, Outcome.class, sink);
        }
    }

    private static boolean hasUnserved(Path folder) {
        boolean[] found = {false};
        for (Path file : JsonLines.files(folder)) {
            JsonLines.read(file, Outcome.class, outcome -> found[0] |= outcome instanceof Outcome.Rejected rejected
                    && rejected.rejection().reason().equals(Rejection.UNSERVED));
        }
        return found[0];
    }

    private static final class WriteSeedsFn extends DoFn<List<Seed>, Long> {
        private static final long serialVersionUID = 1L;
        private final String file;

        WriteSeedsFn(String file) {
            this.file = file;
        }

        @ProcessElement
        public void process(@Element List<Seed> seeds, OutputReceiver<Long> out) {
            out.output(JsonLines.write(Path.of(file), seeds.iterator()));
        }
    }
}
