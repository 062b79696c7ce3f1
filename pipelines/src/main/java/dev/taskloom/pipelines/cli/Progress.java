package dev.taskloom.pipelines.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error while that is a terminal; silent otherwise. */
final class Progress implements AutoCloseable {
    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** Progress towards a known end, or of unknown length when {@code total} is negative. */
    static Progress of(String unit, long total) {
        // Since JDK 22 there is a console even when nobody sits at it; TERM is what tells on all of them.
        boolean terminal = System.console() != null && System.getenv("TERM") != null;
        if (!terminal) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder().setTaskName(unit)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build());
    }

    /** So many are done. */
    void reached(long count) {
        if (bar != null) {
            bar.stepTo(count);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
