package dev.taskloom.environments.search.web;

import dev.taskloom.inference.calls.CallTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time in which every pause is over at once, and remembered. */
final class SkippedTime implements CallTime {
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public long nanos() {
        return pauses.stream().mapToLong(Duration::toNanos).sum();
    }

    @Override
    public void after(Duration pause, Runnable task) {
        pauses.add(pause);
        task.run();
    }

    List<Long> seconds() {
        return pauses.stream().map(Duration::toSeconds).toList();
    }
}
