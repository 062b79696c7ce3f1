package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.progress.Work;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/** Attempted drafts to sealed tasks or rejections. */
public final class VerifyDrafts extends PTransform<PCollection<AttemptedDraft>, PCollection<Outcome>> {
    private static final long serialVersionUID = 1L;

    private final transient RunSettings settings;

    private VerifyDrafts(RunSettings settings) {
        this.settings = settings;
    }

    public static VerifyDrafts of(RunSettings settings) {
        return new VerifyDrafts(settings);
    }

    @Override
    public PCollection<Outcome> expand(PCollection<AttemptedDraft> drafts) {
        return drafts.apply("Verify", ParDo.of(new VerifyFn(settings))).setCoder(JsonCoder.of(Outcome.class));
    }

    private static final class VerifyFn extends AskingFn<AttemptedDraft, Outcome, Outcome> {
        private static final long serialVersionUID = 1L;

        VerifyFn(RunSettings settings) {
            super(settings, "verify");
        }

        @Override
        Draft draft(AttemptedDraft attempted) {
            return attempted.draft();
        }

        @Override
        Outcome ask(AttemptedDraft attempted) {
            Outcome outcome = runtime().verifier().judge(attempted);
            Work.DRAFTS_CHECKED.add(1);
            return outcome;
        }

        @Override
        void putServed(Outcome outcome, Outlet<Outcome> outlet) {
            outlet.put(outcome);
        }

        @Override
        void putUnserved(Outcome outcome, Outlet<Outcome> outlet) {
            outlet.put(outcome);
        }
    }
}
