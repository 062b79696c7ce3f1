package dev.taskloom.inference.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes the records of all callers durable, those that come while the disk is busy together; an intent is durable with the
 * outcome behind it, and before that outlives the process only.
 *
 * <p>One thread writes; what follows on a record runs on threads of its own, so that it does not keep the disk waiting.
 */
final class GroupCommit implements AutoCloseable {
    private final SegmentWriter writer;
    private final Thread thread = new Thread(this::run, "call-journal");
    private final ExecutorService followers = Executors.newVirtualThreadPerTaskExecutor();
    private List<Entry> waiting = new ArrayList<>();
    private JournalException failure;
    private boolean closed;

    private record Entry(JournalRecord record, CompletableFuture<Place> durable) {}

    GroupCommit(SegmentWriter writer) {
        this.writer = writer;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Done when the record is durable, or written if it is an intent; failed when it cannot be, and then for every record
     * after it.
     */
    synchronized CompletableFuture<Place> append(JournalRecord record) {
        CompletableFuture<Place> durable = new CompletableFuture<>();
        if (failure != null) {
            durable.completeExceptionally(failure);
        } else if (closed) {
            durable.completeExceptionally(new JournalException("the journal is closed"));
        } else {
            waiting.add(new Entry(record, durable));
            notifyAll();
        }
        return durable;
    }

    private void run() {
        for (List<Entry> batch = next(); !batch.isEmpty(); batch = next()) {
            commit(batch);
        }
    }

    /** What has to be written; empty when nothing ever will. */
    private synchronized List<Entry> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody but this class has the thread, and it never interrupts it.
                throw new IllegalStateException(e);
            }
        }
        List<Entry> batch = waiting;
        waiting = new ArrayList<>();
        return batch;
    }

    private void commit(List<Entry> batch) {
        try {
            List<JournalRecord> records = batch.stream().map(Entry::record).toList();
            List<Place> places = writer.append(records,
                    records.stream().anyMatch(record -> record.state() != JournalRecord.State.INTENT));
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                CompletableFuture<Place> durable = batch.get(i).durable();
                followers.execute(() -> durable.complete(place));
            }
        } catch (IOException e) {
            fail(batch, new JournalException("cannot write the journal: " + e.getMessage(), e));
        }
    }

    /** A record may stand there in part: nothing may be written behind it. */
    private synchronized void fail(List<Entry> batch, JournalException reason) {
        failure = reason;
        batch.forEach(entry -> followers.execute(() -> entry.durable().completeExceptionally(reason)));
        waiting.forEach(entry -> followers.execute(() -> entry.durable().completeExceptionally(reason)));
        waiting.clear();
    }

    /** Writes what waits, and ends. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        followers.close();
        writer.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
