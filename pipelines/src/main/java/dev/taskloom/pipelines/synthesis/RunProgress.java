package dev.taskloom.pipelines.synthesis;

import dev.taskloom.pipelines.models.RunModels;

/** Hears how a run goes on. */
public interface RunProgress {
    /** Hears nothing. */
    RunProgress NONE = new RunProgress() {
        @Override
        public void models(RunModels models) {}

        @Override
        public void wave(int number, int seedsUsed, int seeds, int accepted, int wanted) {}
    };

    /** Models take part, and can be asked how they are. */
    void models(RunModels models);

    /** A wave has ended. */
    void wave(int number, int seedsUsed, int seeds, int accepted, int wanted);
}
