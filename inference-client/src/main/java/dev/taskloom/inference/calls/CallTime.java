package dev.taskloom.inference.calls;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The clock that calls go by, and who wakes them; {@link SteppedTime} stands still until it is told. */
public interface CallTime {
    /** Nanoseconds since some moment; only differences mean anything. */
    long nanos();

    /** Runs the task, once, after the pause. */
    void after(Duration pause, Runnable task);

    /** The time of this machine. */
    static CallTime ofMachine() {
        return Machine.TIME;
    }

    /** One thread wakes all calls: what it runs only sends what may be sent. */
    final class Machine implements CallTime {
        private static final Machine TIME = new Machine();

        private final ScheduledExecutorService waking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "call-pauses");
            thread.setDaemon(true);
            return thread;
        });

        private Machine() {}

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void after(Duration pause, Runnable task) {
            waking.schedule(task, pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
