package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.models.RunModels;
import dev.taskloom.pipelines.run.EarlierTasks;
import dev.taskloom.pipelines.run.RunDirectory;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Rejection;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Makes exactly the tasks a run was asked for, or says why there are fewer.
 *
 * <p>Waves of seeds go through the pipeline until enough tasks were admitted or no seed is left. How large a wave is
 * follows from the outcomes before it, so a resumed run cuts the same waves. Admission goes by rank, never by who was
 * first to finish.
 */
public final class SynthesisRun {
    private static final int SMALLEST_WAVE = 32;
    private static final int LARGEST_WAVE = 16_384;
    private static final double LOWEST_YIELD = 0.02;
    private static final double MARGIN = 1.1;
    /** Tasks a seed gives at best: a wave sized by it cannot make many more than are wanted, and tells the true yield. */
    private static final double HIGHEST_YIELD = 2;

    private final RunSettings settings;
    private final EarlierTasks earlier;
    private final Waves waves;
    private final RunProgress progress;

    /** A run in that folder, whose settings exclude those earlier tasks. */
    public SynthesisRun(RunDirectory directory, RunSettings settings, EarlierTasks earlier, PipelineOptions options,
            RunProgress progress) {
        this.settings = settings;
        this.earlier = earlier;
        this.waves = new Waves(directory, settings, options);
        this.progress = progress;
    }

    /** What a run made. */
    public record Result(List<Task> tasks, List<Rejection> rejections, FunnelCounts funnel, long seedsLeft,
            String shortfall, List<ModelUse> models, String currency) {

        /** Stages of the funnel for the manifest. */
        public List<dev.taskloom.schemas.RunManifest.Stage> stages() {
            return funnel.stages(tasks.size());
        }

        /** Drafts by whose words they are asked in; null when no model was asked for words. */
        public SortedMap<String, Long> wording() {
            return funnel.wording();
        }

        public long rejected() {
            return funnel.rejected();
        }

        public long quarantined() {
            return funnel.quarantined();
        }
    }

    /** Runs to the end; an interrupted run goes on where it was. */
    public Result run() {
        try (KindFn.Hold hold = KindFn.hold(settings)) {
            Optional<RunModels> models = hold.runtime().models();
            models.ifPresent(progress::models);
            return inWaves(models);
        }
    }

    private Result inWaves(Optional<RunModels> models) {
        Ledger ledger = new Ledger(models);
        List<Seed> seeds = waves.seeds();
        Admission admission = new Admission(settings.count(), settings.answerUses(), earlier.tasks());
        FunnelCounts funnel = new FunnelCounts();
        List<Rejection> rejections = new ArrayList<>();
        int used = 0;
        Optional<String> cap = Optional.empty();
        for (int wave = 0; admission.missing() > 0 && used < seeds.size() && cap.isEmpty(); wave++) {
            int size = Math.min(seeds.size() - used, waveSize(admission, used));
            List<Seed> slice = seeds.subList(used, used + size);
            waves.outcomes(wave, slice, ledger, outcome -> {
                funnel.wording(outcome);
                Optional<Rejection> fallen = switch (outcome) {
                    case Outcome.Accepted accepted -> admission.admit(accepted.task());
                    case Outcome.Rejected rejected -> Optional.of(rejected.rejection());
                };
                fallen.ifPresent(rejection -> {
                    rejections.add(rejection);
                    funnel.add(rejection);
                });
            });
            funnel.seeds(size);
            used += size;
            cap = ledger.capReached();
            progress.wave(wave, used, seeds.size(), admission.admitted().size(), settings.count());
        }
        return new Result(admission.admitted(), rejections, funnel, seeds.size() - used,
                shortfall(admission, seeds, cap), ledger.use(), models.map(RunModels::currency).orElse(""));
    }

    private int waveSize(Admission admission, int used) {
        double yield = used == 0
                ? HIGHEST_YIELD
                : Math.max(LOWEST_YIELD, (double) admission.admitted().size() / used);
        double wanted = Math.ceil(admission.missing() * MARGIN / yield);
        return (int) Math.max(SMALLEST_WAVE, Math.min(LARGEST_WAVE, wanted));
    }

    private String shortfall(Admission admission, List<Seed> seeds, Optional<String> cap) {
        if (admission.missing() == 0) {
            return "";
        }
        if (cap.isPresent()) {
            return cap.get() + " with " + admission.admitted().size() + " tasks of " + settings.count()
                    + ": the same command with a higher cap goes on";
        }
        return "all " + seeds.size() + " eligible seeds of the snapshot were used and gave "
                + admission.admitted().size() + " tasks of " + settings.count()
                + (seeds.isEmpty() ? ": no entity is eligible; see eligibility in docs/design/sampling.md" : "");
    }
}
