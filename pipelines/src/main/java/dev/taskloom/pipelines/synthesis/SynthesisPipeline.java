package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Spread;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Seed;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/** The way of every kind of task: seeds, drafts, attempts, verdicts, outcomes. */
public final class SynthesisPipeline {
    private SynthesisPipeline() {}

    /** Builds the pipeline that takes one wave of seeds to outcome files in the folder. */
    public static void build(Pipeline pipeline, RunSettings settings, List<Seed> seeds, Path folder) {
        PCollectionTuple synthesized = pipeline
                .apply("Seeds", Create.of(seeds).withCoder(JsonCoder.of(Seed.class)))
                // Seeds differ in cost by a hundred times: spread them one by one.
                .apply("SpreadSeeds", Spread.elements())
                .apply("SynthesizeDrafts", SynthesizeDrafts.of(settings));
        PCollection<Outcome> judged = worded(synthesized.get(SynthesizeDrafts.DRAFTS), settings)
                .apply("AttemptDrafts", AttemptDrafts.of(settings))
                .apply("VerifyDrafts", VerifyDrafts.of(settings));
        PCollectionList.of(judged)
                .and(synthesized.get(SynthesizeDrafts.BARREN))
                .apply("AllOutcomes", Flatten.pCollections())
                .apply("WriteOutcomes", WriteOutcomes.to(folder));
    }

    private static PCollection<Draft> worded(PCollection<Draft> drafts, RunSettings settings) {
        return settings.models() == null || settings.models().writer().isEmpty()
                ? drafts
                : drafts.apply("WordDrafts", WordDrafts.of(settings));
    }
}
