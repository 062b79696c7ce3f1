package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.TaskKind;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * A kind of task: everything that the one pipeline of all kinds does not know.
 *
 * <p>A new kind implements this and is named in {@link #of}; no pipeline code changes.
 */
public interface Kind {
    /** The kind of that name; {@link IllegalArgumentException} when this version does not make such tasks. */
    static Kind of(TaskKind kind) {
        return switch (kind) {
            case SEARCH -> new SearchKind();
            case GENERAL, CODE, INTERPRETER -> throw new IllegalArgumentException(
                    "this version makes search tasks only; '" + kind.wireName() + "' is not there yet");
        };
    }

    /** Draws the seeds of a run, as one ranked list: the same one on every runner. */
    PTransform<PBegin, PCollection<List<Seed>>> sampleSeeds(RunSettings settings);

    /** Hash of everything that models are told in a run of this kind: other words make another run. */
    String promptHash();

    /** Opens what a worker needs. */
    KindRuntime open(RunSettings settings);
}
