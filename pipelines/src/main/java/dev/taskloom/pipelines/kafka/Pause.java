package dev.taskloom.pipelines.kafka;

import java.util.concurrent.TimeUnit;

/** Waiting between two tries of something that only another process can finish. */
final class Pause {
    private Pause() {}

    /** Waits that many nanoseconds; an interrupt ends it with a {@link BrokerException}. */
    static void of(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted while waiting for Kafka", e);
        }
    }
}
