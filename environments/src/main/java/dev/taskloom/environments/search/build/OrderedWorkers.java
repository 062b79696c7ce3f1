package dev.taskloom.environments.search.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does work on all cores and hands the results over in the order in which the work came.
 *
 * <p>At most {@value #WINDOW} pieces are under way; whoever submits more waits. One big file is read by one thread, this
 * is what keeps the other cores busy.
 */
final class OrderedWorkers<T> {
    private static final int WINDOW = 256;

    private final Deque<Future<T>> underWay = new ArrayDeque<>();
    private final Consumer<T> sink;

    OrderedWorkers(Consumer<T> sink) {
        this.sink = sink;
    }

    void submit(Callable<T> work) {
        if (underWay.size() == WINDOW) {
            deliverFirst();
        }
        underWay.add(ForkJoinPool.commonPool().submit(work));
    }

    /** Waits for all that is under way. */
    void finish() {
        while (!underWay.isEmpty()) {
            deliverFirst();
        }
    }

    private void deliverFirst() {
        try {
            sink.accept(underWay.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            underWay.forEach(work -> work.cancel(true));
            throw new IllegalStateException("interrupted while pages were being read", e);
        } catch (ExecutionException e) {
            underWay.forEach(work -> work.cancel(true));
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
