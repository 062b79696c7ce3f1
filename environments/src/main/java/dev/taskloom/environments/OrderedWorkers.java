package dev.taskloom.environments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Does work on all cores and hands the results over in the order in which the work came.
 *
 * <p>At most {@value #WINDOW} pieces are under way; whoever submits more does some of them itself. One big file is read
 * by one thread, and one bundle is worked on by one: this is what keeps the other cores busy. For one submitting thread;
 * what a piece of work throws comes out of whichever of these methods hands over its result, checked exceptions wrapped in
 * {@link IllegalStateException}.
 */
public final class OrderedWorkers<T> {
    private static final int WINDOW = 256;

    private final Deque<FutureTask<T>> underWay = new ArrayDeque<>();
    private final Executor executor;
    private final Consumer<T> sink;

    /** @param sink is given the results, on the submitting thread */
    public OrderedWorkers(Consumer<T> sink) {
        this(ForkJoinPool.commonPool(), sink);
    }

    /** @param executor for work that waits more than it works, one with more threads than there are cores */
    public OrderedWorkers(Executor executor, Consumer<T> sink) {
        this.executor = executor;
        this.sink = sink;
    }

    /** Takes on work, and hands over what is done. */
    public void submit(Callable<T> work) {
        while (!underWay.isEmpty() && underWay.peekFirst().isDone()) {
            deliverFirst();
        }
        FutureTask<T> task = new FutureTask<>(work);
        underWay.add(task);
        if (underWay.size() < WINDOW) {
            executor.execute(task);
        } else {
            task.run();
            if (underWay.size() > WINDOW) {
                deliverFirst();
            }
        }
    }

    /** Waits for all that is under way. */
    public void finish() {
        // The pool begins with the oldest, so this thread begins with the newest; a task that runs or ran does nothing.
        for (Iterator<FutureTask<T>> newest = underWay.descendingIterator(); newest.hasNext();) {
            newest.next().run();
        }
        while (!underWay.isEmpty()) {
            deliverFirst();
        }
    }

    private void deliverFirst() {
        FutureTask<T> first = underWay.remove();
        // Nobody else may come to it: the pool's threads may all be waiting here, each for work of its own.
        first.run();
        try {
            sink.accept(first.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work was under way", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Drops what is under way; for whoever gives up. */
    public void cancel() {
        underWay.forEach(task -> task.cancel(true));
        underWay.clear();
    }
}
