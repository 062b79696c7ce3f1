package dev.taskloom.pipelines.synthesis;

/** Hears how a run goes on. */
public interface RunProgress {
    /** A wave has ended. */
    void wave(int number, int seedsUsed, int seeds, int accepted, int wanted);
}
