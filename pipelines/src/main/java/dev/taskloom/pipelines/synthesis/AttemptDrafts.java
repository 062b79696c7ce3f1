package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Lets every agent of the kind try each draft; those about which a model could not be asked come out apart. */
public final class AttemptDrafts extends PTransform<PCollection<Draft>, PCollectionTuple> {
    private static final long serialVersionUID = 1L;
    static final TupleTag<AttemptedDraft> ATTEMPTED = new TupleTag<>("attempted");
    static final TupleTag<Outcome> UNSERVED = AskingFn.UNSERVED;

    private final transient RunSettings settings;

    private AttemptDrafts(RunSettings settings) {
        this.settings = settings;
    }

    public static AttemptDrafts of(RunSettings settings) {
        return new AttemptDrafts(settings);
    }

    @Override
    public PCollectionTuple expand(PCollection<Draft> drafts) {
        PCollectionTuple out = drafts.apply("Attempt",
                ParDo.of(new AttemptFn(settings)).withOutputTags(ATTEMPTED, TupleTagList.of(UNSERVED)));
        out.get(ATTEMPTED).setCoder(JsonCoder.of(AttemptedDraft.class));
        out.get(UNSERVED).setCoder(JsonCoder.of(Outcome.class));
        return out;
    }

    private static final class AttemptFn extends AskingFn<Draft, AttemptedDraft, AttemptedDraft> {
        private static final long serialVersionUID = 1L;

        AttemptFn(RunSettings settings) {
            super(settings, "attempt");
        }

        @Override
        Draft draft(Draft draft) {
            return draft;
        }

        @Override
        AttemptedDraft ask(Draft draft) {
            return new AttemptedDraft(draft, runtime().agents().stream().map(agent -> agent.attempt(draft)).toList());
        }

        @Override
        void putServed(AttemptedDraft attempted, Outlet<AttemptedDraft> outlet) {
            outlet.put(attempted);
        }
    }
}
