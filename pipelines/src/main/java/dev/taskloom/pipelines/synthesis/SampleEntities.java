package dev.taskloom.pipelines.synthesis;

import dev.taskloom.environments.search.snapshot.EntityFiles;
import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.schemas.Seed;
import dev.taskloom.synthesizers.search.SeedReservoir;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/** Draws the long-tail entities of a snapshot, ranked, in one combine. */
final class SampleEntities extends PTransform<PBegin, PCollection<List<Seed>>> {
    private static final long serialVersionUID = 1L;

    private final long seed;
    private final List<String> files;

    private SampleEntities(long seed, List<String> files) {
        this.seed = seed;
        this.files = files;
    }

    static SampleEntities of(RunSettings settings) {
        return new SampleEntities(settings.seed(),
                new ArrayList<>(
                        EntityFiles.files(Path.of(settings.environment())).stream().map(Path::toString).toList()));
    }

    @Override
    public PCollection<List<Seed>> expand(PBegin begin) {
        return begin.apply("EntityFiles", Create.of(files).withCoder(StringUtf8Coder.of()))
                .apply("DrawEntities", ParDo.of(new DrawFn(seed)))
                .setCoder(JsonCoder.of(SeedReservoir.Drawn.class))
                .apply("RankSeeds", Combine.globally(new RankFn()));
    }

    private static final class DrawFn extends DoFn<String, SeedReservoir.Drawn> {
        private static final long serialVersionUID = 1L;
        private final long seed;

        DrawFn(long seed) {
            this.seed = seed;
        }

        @ProcessElement
        public void process(@Element String file, OutputReceiver<SeedReservoir.Drawn> out) {
            try {
                EntityFiles.readFile(Path.of(file), entity -> {
                    SeedReservoir.Drawn drawn = SeedReservoir.draw(seed, entity);
                    if (drawn != null) {
                        out.output(drawn);
                    }
                });
            } catch (IOException e) {
                throw new RunException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    private static final class RankFn
            extends
                Combine.CombineFn<SeedReservoir.Drawn, List<SeedReservoir.Drawn>, List<Seed>> {
        private static final long serialVersionUID = 1L;

        @Override
        public List<SeedReservoir.Drawn> createAccumulator() {
            return new ArrayList<>();
        }

        @Override
        public List<SeedReservoir.Drawn> addInput(List<SeedReservoir.Drawn> drawn, SeedReservoir.Drawn entity) {
            drawn.add(entity);
            return drawn;
        }

        @Override
        public List<SeedReservoir.Drawn> mergeAccumulators(Iterable<List<SeedReservoir.Drawn>> parts) {
            List<SeedReservoir.Drawn> all = new ArrayList<>();
            parts.forEach(all::addAll);
            return all;
        }

        @Override
        public List<Seed> extractOutput(List<SeedReservoir.Drawn> drawn) {
            SeedReservoir reservoir = new SeedReservoir();
            reservoir.addAll(drawn);
            return reservoir.ranked();
        }

        @Override
        public Coder<List<SeedReservoir.Drawn>> getAccumulatorCoder(CoderRegistry registry,
                Coder<SeedReservoir.Drawn> inputCoder) {
            return ListCoder.of(inputCoder);
        }

        @Override
        public Coder<List<Seed>> getDefaultOutputCoder(CoderRegistry registry, Coder<SeedReservoir.Drawn> inputCoder) {
            return ListCoder.of(JsonCoder.of(Seed.class));
        }
    }
}
