package dev.taskloom.pipelines.synthesis;

import dev.taskloom.inference.agent.UnservedException;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.Outlet;
import dev.taskloom.schemas.Decision;
import dev.taskloom.schemas.Draft;
import dev.taskloom.schemas.Outcome;
import dev.taskloom.schemas.Rejection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.apache.beam.sdk.values.TupleTag;

/**
 * A step that may ask models about drafts.
 *
 * <p>When models take part it works on many drafts at once, since it waits most of the time. A draft about which a model could
 * not be asked, because a cap of the run is reached, comes out as {@link #UNSERVED}, and the run ends with what it has; when a
 * model could not be asked for any other reason, the step fails.
 */
abstract class AskingFn<I, R, O> extends KindFn<I, AskingFn.Asked<R>, O> {
    static final TupleTag<Outcome> UNSERVED = new TupleTag<>("unserved");

    private static final long serialVersionUID = 1L;
    private static final Executor VIRTUAL_THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final String stage;

    /** @param stage verb that names the step in the funnel */
    AskingFn(RunSettings settings, String stage) {
        super(settings);
        this.stage = stage;
    }

    /** What came of an element. */
    sealed interface Asked<R> {
        record Served<R>(R result) implements Asked<R> {}

        record Unserved<R>(Outcome outcome) implements Asked<R> {}
    }

    /** The draft that an element is about. */
    abstract Draft draft(I element);

    /** Works on an element; {@link UnservedException} when a model could not be asked. */
    abstract R ask(I element);

    /** Puts out what came of an element. */
    abstract void putServed(R result, Outlet<O> outlet);

    /** Puts out a draft about which no model could be asked. */
    void putUnserved(Outcome outcome, Outlet<O> outlet) {
        outlet.put(UNSERVED, outcome);
    }

    @Override
    protected final Executor executor() {
        return runtime().models().isPresent() ? VIRTUAL_THREADS : super.executor();
    }

    @Override
    protected final Asked<R> work(I element) {
        try {
            return new Asked.Served<>(ask(element));
        } catch (UnservedException e) {
            String cap = runtime().models().flatMap(models -> models.capReached()).orElseThrow(() -> e);
            Draft draft = draft(element);
            return new Asked.Unserved<>(new Outcome.Rejected(new Rejection(Rejection.SCHEMA, draft.taskId().value(),
                    draft.seed().kind(), draft.seed(), stage, Decision.REJECT, Rejection.UNSERVED, cap, draft.prompt(),
                    draft.answer().value(), List.of(), List.of(), draft.wording())));
        }
    }

    @Override
    protected final void put(Asked<R> asked, Outlet<O> outlet) {
        switch (asked) {
            case Asked.Served<R> served -> putServed(served.result(), outlet);
            case Asked.Unserved<R> unserved -> putUnserved(unserved.outcome(), outlet);
        }
    }
}
