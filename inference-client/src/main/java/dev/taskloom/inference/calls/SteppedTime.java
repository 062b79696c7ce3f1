package dev.taskloom.inference.calls;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only when it is told to, for tests; what becomes due runs on the thread that tells it. */
public final class SteppedTime implements CallTime {
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparingLong(Due::nanos).thenComparingLong(Due::order));
    private long now;
    private long order;

    private record Due(long nanos, long order, Runnable task) {}

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void after(Duration pause, Runnable task) {
        due.add(new Due(now + pause.toNanos(), order++, task));
    }

    /** Lets so much time pass, and runs what becomes due on the way, each at its moment. */
    public void pass(Duration time) {
        long end = nanos() + time.toNanos();
        for (Runnable task = next(end); task != null; task = next(end)) {
            task.run();
        }
    }

    private synchronized Runnable next(long end) {
        if (due.isEmpty() || due.peek().nanos() > end) {
            now = end;
            return null;
        }
        now = Math.max(now, due.peek().nanos());
        return due.remove().task();
    }
}
