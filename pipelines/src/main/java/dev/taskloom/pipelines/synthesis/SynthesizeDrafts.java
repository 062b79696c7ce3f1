package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.progress.Work;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Seed;
import dev.taskloom.synthesizers.Synthesis;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Seeds to drafts; seeds that give none come out as rejections. */
public final class SynthesizeDrafts extends PTransform<PCollection<Seed>, PCollectionTuple> {
    private static final long serialVersionUID = 1L;
    static final TupleTag<Draft> DRAFTS = new TupleTag<>("drafts");
    static final TupleTag<Outcome> BARREN = new TupleTag<>("barren");

    private final transient RunSettings settings;

    private SynthesizeDrafts(RunSettings settings) {
        this.settings = settings;
    }

    public static SynthesizeDrafts of(RunSettings settings) {
        return new SynthesizeDrafts(settings);
    }

    @Override
    public PCollectionTuple expand(PCollection<Seed> seeds) {
        PCollectionTuple out = seeds.apply("Synthesize",
                ParDo.of(new SynthesizeFn(settings)).withOutputTags(DRAFTS, TupleTagList.of(BARREN)));
        out.get(DRAFTS).setCoder(JsonCoder.of(Draft.class));
        out.get(BARREN).setCoder(JsonCoder.of(Outcome.class));
        return out;
    }

    /** What grew from a seed. */
    private record Grown(Seed seed, Synthesis synthesis) {}

    private static final class SynthesizeFn extends KindFn<Seed, SynthesizeDrafts.Grown, Draft> {
        private static final long serialVersionUID = 1L;

        SynthesizeFn(RunSettings settings) {
            super(settings);
        }

        @Override
        protected Grown work(Seed seed) {
            Synthesis synthesis = runtime().synthesizer().synthesize(seed);
            Work.SEEDS_DRAFTED.add(1);
            return new Grown(seed, synthesis);
        }

        @Override
        protected void put(Grown grown, Outlet<Draft> outlet) {
            switch (grown.synthesis()) {
                case Synthesis.Drafted drafted -> drafted.drafts().forEach(outlet::put);
                case Synthesis.Barren barren -> outlet.put(BARREN, rejected(grown.seed(), barren));
            }
        }

        private static Outcome rejected(Seed seed, Synthesis.Barren barren) {
            return new Outcome.Rejected(new Rejection(Rejection.SCHEMA, seed.kind().wireName() + "-seed-" + seed.rank(),
                    seed.kind(), seed, "synthesize", Decision.REJECT, barren.reason(), barren.detail(), "", "",
                    List.of(), List.of(), null));
        }
    }
}
