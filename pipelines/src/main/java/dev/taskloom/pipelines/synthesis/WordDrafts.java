package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.Draft;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/** Lets the kind's writer put each draft into other words; no step of a run that has none. */
public final class WordDrafts extends PTransform<PCollection<Draft>, PCollection<Draft>> {
    private static final long serialVersionUID = 1L;

    private final transient RunSettings settings;

    private WordDrafts(RunSettings settings) {
        this.settings = settings;
    }

    public static WordDrafts of(RunSettings settings) {
        return new WordDrafts(settings);
    }

    @Override
    public PCollection<Draft> expand(PCollection<Draft> drafts) {
        return drafts.apply("Word", ParDo.of(new WordFn(settings))).setCoder(JsonCoder.of(Draft.class));
    }

    private static final class WordFn extends KindFn<Draft, Draft, Draft> {
        private static final long serialVersionUID = 1L;

        WordFn(RunSettings settings) {
            super(settings);
        }

        @Override
        boolean waits() {
            return true;
        }

        @Override
        protected Draft work(Draft draft) {
            return runtime().writer().map(writer -> writer.worded(draft)).orElse(draft);
        }

        @Override
        protected void put(Draft draft, Outlet<Draft> outlet) {
            outlet.put(draft);
        }
    }
}
