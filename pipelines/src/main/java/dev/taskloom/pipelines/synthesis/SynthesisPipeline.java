package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.models.Role;
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
        PCollectionList<Outcome> outcomes = PCollectionList.of(synthesized.get(SynthesizeDrafts.BARREN));
        PCollection<Draft> drafts = synthesized.get(SynthesizeDrafts.DRAFTS);
        if (settings.models() != null && !settings.models().of(Role.WORD).isEmpty()) {
            PCollectionTuple worded = drafts.apply("WordDrafts", WordDrafts.of(settings));
            outcomes = outcomes.and(worded.get(WordDrafts.UNSERVED));
            drafts = worded.get(WordDrafts.WORDED);
        }
        PCollectionTuple attempted = drafts.apply("AttemptDrafts", AttemptDrafts.of(settings));
        PCollection<Outcome> judged = attempted.get(AttemptDrafts.ATTEMPTED)
                .apply("VerifyDrafts", VerifyDrafts.of(settings));
        outcomes.and(attempted.get(AttemptDrafts.UNSERVED))
                .and(judged)
                .apply("AllOutcomes", Flatten.pCollections())
                .apply("WriteOutcomes", WriteOutcomes.to(folder));
    }
}
