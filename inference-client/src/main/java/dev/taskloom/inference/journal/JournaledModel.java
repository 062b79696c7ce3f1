package dev.taskloom.inference.journal;

import dev.taskloom.inference.chat.ChatModel;
import dev.taskloom.inference.chat.ChatOutcome;
import dev.taskloom.inference.chat.ChatRequest;
import dev.taskloom.inference.chat.Usage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A model that is asked once for each call ever made: the journal answers the rest.
 *
 * <p>A future of it fails with {@link JournalException} when the journal does, never for the model's or provider's fault.
 */
public final class JournaledModel implements ChatModel {
    private final ChatModel model;
    private final CallJournal journal;
    private final int replicate;
    private final int step;
    private final AtomicReference<CallCounts> counts;

    private JournaledModel(ChatModel model, CallJournal journal, int replicate, int step,
            AtomicReference<CallCounts> counts) {
        if (replicate < 0 || step < 0) {
            throw new IllegalArgumentException("replicates and steps count from zero");
        }
        this.model = model;
        this.journal = journal;
        this.replicate = replicate;
        this.step = step;
        this.counts = counts;
    }

    /** The model's first replicate and step. */
    public JournaledModel(ChatModel model, CallJournal journal) {
        this(model, journal, 0, 0, new AtomicReference<>(CallCounts.NONE));
    }

    /** The same model and journal, with counts of its own. */
    public JournaledModel apart() {
        return new JournaledModel(model, journal, replicate, step, new AtomicReference<>(CallCounts.NONE));
    }

    /** The same model and the same counts, for another replicate and step. */
    public JournaledModel at(int otherReplicate, int otherStep) {
        return new JournaledModel(model, journal, otherReplicate, otherStep, counts);
    }

    @Override
    public String profile() {
        return model.profile();
    }

    @Override
    public CompletableFuture<ChatOutcome> ask(ChatRequest request) {
        return call(request).thenApply(Kept::outcome);
    }

    /** The same as {@link #ask}, and says how it came about. */
    public CompletableFuture<Kept> call(ChatRequest request) {
        CallKey key = CallKey.of(profile(), replicate, step, request);
        long began = System.nanoTime();
        return journal.once(profile(), key, () -> model.ask(request)).whenComplete((kept, failure) -> {
            if (failure == null) {
                kept.usage().ifPresent(usage -> count(kept, usage, Duration.ofNanos(System.nanoTime() - began)));
            }
        });
    }

    private void count(Kept kept, Usage usage, Duration time) {
        counts.updateAndGet(sum -> kept.replayed() ? sum.replayed(usage) : sum.spent(usage, time));
    }

    /** Calls of all replicates and steps that came to an end so far. */
    public CallCounts counts() {
        return counts.get();
    }
}
