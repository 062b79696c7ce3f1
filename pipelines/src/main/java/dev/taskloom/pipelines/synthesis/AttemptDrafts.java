package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.coders.JsonCoder;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.AttemptedDraft;
import dev.taskloom.schemas.Draft;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/** Lets every agent of the kind try each draft. */
public final class AttemptDrafts extends PTransform<PCollection<Draft>, PCollection<AttemptedDraft>> {
    private static final long serialVersionUID = 1L;

    private final transient RunSettings settings;

    private AttemptDrafts(RunSettings settings) {
        this.settings = settings;
    }

    public static AttemptDrafts of(RunSettings settings) {
        return new AttemptDrafts(settings);
    }

    @Override
    public PCollection<AttemptedDraft> expand(PCollection<Draft> drafts) {
        return drafts.apply("Attempt", ParDo.of(new AttemptFn(settings))).setCoder(JsonCoder.of(AttemptedDraft.class));
    }

    private static final class AttemptFn extends KindFn<Draft, AttemptedDraft, AttemptedDraft> {
        private static final long serialVersionUID = 1L;

        AttemptFn(RunSettings settings) {
            super(settings);
        }

        @Override
        boolean waits() {
            return runtime().agentsWait();
        }

        @Override
        protected AttemptedDraft work(Draft draft) {
            return new AttemptedDraft(draft, runtime().agents().stream().map(agent -> agent.attempt(draft)).toList());
        }

        @Override
        protected void put(AttemptedDraft attempted, Outlet<AttemptedDraft> outlet) {
            outlet.put(attempted);
        }
    }
}
