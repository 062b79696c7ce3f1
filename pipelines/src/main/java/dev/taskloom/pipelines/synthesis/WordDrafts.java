package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Lets the kind's writer put each draft into other words; no step of a run that has none. */
public final class WordDrafts extends PTransform<PCollection<Draft>, PCollectionTuple> {
    private static final long serialVersionUID = 1L;
    static final TupleTag<Draft> WORDED = new TupleTag<>("worded");
    static final TupleTag<Outcome> UNSERVED = AskingFn.UNSERVED;

    private final transient RunSettings settings;

    private WordDrafts(RunSettings settings) {
        this.settings = settings;
    }

    public static WordDrafts of(RunSettings settings) {
        return new WordDrafts(settings);
    }

    @Override
    public PCollectionTuple expand(PCollection<Draft> drafts) {
        PCollectionTuple out = drafts.apply("Word",
                ParDo.of(new WordFn(settings)).withOutputTags(WORDED, TupleTagList.of(UNSERVED)));
        out.get(WORDED).setCoder(JsonCoder.of(Draft.class));
        out.get(UNSERVED).setCoder(JsonCoder.of(Outcome.class));
        return out;
    }

    private static final class WordFn extends AskingFn<Draft, Draft, Draft> {
        private static final long serialVersionUID = 1L;

        WordFn(RunSettings settings) {
            super(settings, "word");
        }

        @Override
        Draft draft(Draft draft) {
            return draft;
        }

        @Override
        Draft ask(Draft draft) {
            return runtime().writer().map(writer -> writer.worded(draft)).orElse(draft);
        }

        @Override
        void putServed(Draft draft, Outlet<Draft> outlet) {
            outlet.put(draft);
        }
    }
}
