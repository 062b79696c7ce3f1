package dev.taskloom.pipelines.runners;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Waits for work that others do, many pieces at once, and hands the results over as they come; for one thread.
 *
 * <p>When a piece or its delivery fails, nothing more is taken on, what is under way still ends (it may cost money and be
 * kept elsewhere), and the first failure comes out.
 */
final class UnderWay<R> {
    private final BlockingQueue<Ended<R>> ended = new LinkedBlockingQueue<>();
    private final int most;
    private final Consumer<R> sink;
    private int count;

    private record Ended<R>(R result, Throwable failure) {}

    /**
     * @param most pieces under way at once
     * @param sink is given the results, on the thread that submits
     */
    UnderWay(int most, Consumer<R> sink) {
        this.most = most;
        this.sink = sink;
    }

    /** Takes on what has been begun, and hands over what has ended, waiting when there is too much under way. */
    void submit(CompletableFuture<R> piece) throws InterruptedException {
        count++;
        piece.whenComplete((result, failure) -> ended.add(new Ended<>(result, failure)));
        for (Ended<R> next = ended.poll(); next != null; next = ended.poll()) {
            deliver(next);
        }
        while (count >= most) {
            deliver(ended.take());
        }
    }

    /** Waits for all that is under way. */
    void finish() throws InterruptedException {
        while (count > 0) {
            deliver(ended.take());
        }
    }

    private void deliver(Ended<R> next) throws InterruptedException {
        count--;
        try {
            if (next.failure() != null) {
                throw unwrapped(next.failure());
            }
            sink.accept(next.result());
        } catch (RuntimeException e) {
            for (; count > 0; count--) {
                ended.take();
            }
            throw e;
        }
    }

    private static RuntimeException unwrapped(Throwable failure) {
        Throwable cause = failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
