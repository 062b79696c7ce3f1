package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.Usage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A durable record of every model call, asked before any is made.
 *
 * <p>A call is an intent when it is sent, and intent and outcome are on disk before anybody sees the outcome: after
 * {@code kill -9} no answer that was seen is bought again. Outcomes that would be the same another time (answered, broken
 * off, refused) are kept; the others are not. Keys stand in memory, about a hundred bytes each; outcomes on disk. One
 * process writes a journal, any number of its threads at once.
 */
public final class CallJournal implements AutoCloseable {
    static final long SEGMENT = 64L << 20;

    private final Path folder;
    private final JournalFolder lock;
    private final GroupCommit commits;
    private final Map<CallKey, Place> kept = new ConcurrentHashMap<>();
    private final Map<CallKey, CompletableFuture<Kept>> underWay = new ConcurrentHashMap<>();
    private final int unanswered;
    private final TornEnd tornEnd;

    /** {@code lock} is null for a replay, and so are the commits. */
    private CallJournal(Path folder, JournalFolder lock, long segmentSize) throws IOException {
        this.folder = folder;
        this.lock = lock;
        List<Path> files = SegmentScan.files(folder);
        Set<CallKey> intents = new HashSet<>();
        TornEnd torn = null;
        for (Path file : files) {
            int segment = SegmentScan.number(file);
            long sound = SegmentScan.scan(file, file.equals(files.getLast()),
                    (record, offset) -> index(record, new Place(segment, offset), intents));
            long size = Files.size(file);
            torn = sound < size ? new TornEnd(file, sound, size - sound) : torn;
        }
        this.unanswered = intents.size();
        this.tornEnd = torn;
        if (lock == null) {
            this.commits = null;
        } else {
            if (torn != null) {
                cut(torn);
            }
            int newest = files.isEmpty() ? 1 : SegmentScan.number(files.getLast());
            this.commits = new GroupCommit(new SegmentWriter(folder, newest, segmentSize));
        }
    }

    private void index(JournalRecord record, Place place, Set<CallKey> intents) {
        switch (record.state()) {
            case INTENT -> {
                if (!kept.containsKey(record.key())) {
                    intents.add(record.key());
                }
            }
            case ANSWER, PERMANENT_ERROR -> {
                kept.putIfAbsent(record.key(), place);
                intents.remove(record.key());
            }
        }
    }

    private static void cut(TornEnd torn) throws IOException {
        try (FileChannel channel = FileChannel.open(torn.file(), StandardOpenOption.WRITE)) {
            channel.truncate(torn.sound());
            channel.force(true);
        }
    }

    /**
     * Opens the journal in the folder, which is made when there is none.
     *
     * <p>{@link JournalException} when another process or another run of this one has it, or when it is damaged anywhere
     * but at its end; a torn end is cut off.
     */
    public static CallJournal open(Path folder) {
        return open(folder, SEGMENT);
    }

    static CallJournal open(Path folder, long segmentSize) {
        try {
            JournalFolder lock = JournalFolder.take(folder);
            try {
                return new CallJournal(lock.path(), lock, segmentSize);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new JournalException("cannot open journal " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Opens the journal so that nothing is ever sent, and nothing written: a call that it lacks fails. */
    public static CallJournal replay(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new JournalException("there is no journal to replay in " + folder);
        }
        try {
            return new CallJournal(folder, null, SEGMENT);
        } catch (IOException e) {
            throw new JournalException("cannot open journal " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The torn end found when it was opened. */
    public Optional<TornEnd> tornEnd() {
        return Optional.ofNullable(tornEnd);
    }

    /** Calls under way when an earlier process died: sent perhaps, and paid for perhaps, but without an outcome. */
    public int unanswered() {
        return unanswered;
    }

    /**
     * The calls that were paid for, with their tokens, by profile of the model; reads every answer.
     *
     * <p>A call without an outcome counts nowhere, see {@link #unanswered}.
     */
    public Map<String, Paid> paid() {
        Map<String, Paid> paid = new TreeMap<>();
        kept.forEach((key, place) -> {
            JournalRecord.Payment payment = decoded(key, () -> place.read(folder, key).payment());
            paid.merge(payment.profile(), new Paid(1, payment.usage()), Paid::plus);
        });
        return paid;
    }

    /** Calls, and their tokens. */
    public record Paid(long calls, Usage usage) {
        Paid plus(Paid other) {
            return new Paid(calls + other.calls, usage.plus(other.usage));
        }
    }

    /** Outcomes it keeps. */
    public int size() {
        return kept.size();
    }

    /** What is kept under the key. */
    public Optional<ChatOutcome> find(CallKey key) {
        return Optional.ofNullable(kept.get(key))
                .map(place -> decoded(key, () -> place.read(folder, key).outcome()));
    }

    /** Every outcome it keeps, read as it is asked for. */
    public Stream<ChatOutcome> outcomes() {
        return kept.keySet().stream().map(key -> find(key).orElseThrow());
    }

    private interface Decoding<T> {
        T run() throws IOException;
    }

    private <T> T decoded(CallKey key, Decoding<T> decoding) {
        try {
            return decoding.run();
        } catch (IOException e) {
            throw new JournalException("journal " + folder + ": the answer of call " + key + " is not readable: "
                    + e.getMessage(), e);
        }
    }

    /**
     * The outcome of a call: kept, of the same call under way, or of the call made now.
     *
     * <p>Fails with {@link JournalException} when the journal cannot be written or read, or lacks the call in a replay.
     *
     * @param profile of the model that is asked
     */
    CompletableFuture<Kept> once(String profile, CallKey key, Supplier<CompletableFuture<ChatOutcome>> call) {
        CompletableFuture<Kept> mine = new CompletableFuture<>();
        CompletableFuture<Kept> first = underWay.putIfAbsent(key, mine);
        if (first != null) {
            return first.thenApply(Kept::again);
        }
        // Only now: an outcome enters the index before its call leaves those under way.
        outcome(profile, key, call).whenComplete((outcome, failure) -> {
            underWay.remove(key);
            if (failure == null) {
                mine.complete(outcome);
            } else {
                mine.completeExceptionally(failure);
            }
        });
        return mine.copy();
    }

    private CompletableFuture<Kept> outcome(String profile, CallKey key,
            Supplier<CompletableFuture<ChatOutcome>> call) {
        try {
            Optional<ChatOutcome> there = find(key);
            if (there.isPresent()) {
                return CompletableFuture.completedFuture(new Kept(key, there.get(), true));
            }
        } catch (JournalException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (commits == null) {
            return CompletableFuture.failedFuture(new JournalException("journal " + folder + " has no answer of call "
                    + key + ": what is replayed is not what was run, or that run did not end"));
        }
        // Not waited for: the outcome stands behind it in the same file, so it is durable when the outcome is.
        CompletableFuture<Place> intent = commits.append(JournalRecord.intent(key));
        if (intent.isCompletedExceptionally()) {
            return CompletableFuture.failedFuture(intent.exceptionNow());
        }
        try {
            return call.get().thenCompose(outcome -> keep(profile, key, outcome));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Kept> keep(String profile, CallKey key, ChatOutcome outcome) {
        JournalRecord record = JournalRecord.of(profile, key, outcome);
        if (record == null) {
            return CompletableFuture.completedFuture(new Kept(key, outcome, false));
        }
        return commits.append(record).thenApply(place -> {
            kept.put(key, place);
            return new Kept(key, outcome, false);
        });
    }

    /** Makes durable what is under way to the disk, and gives the folder free. */
    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try (lock) {
            commits.close();
        } catch (IOException e) {
            throw new JournalException("cannot close journal " + folder + ": " + e.getMessage(), e);
        }
    }
}
