package dev.taskloom.pipelines.synthesis;

import dev.taskloom.environments.SharedResources;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.ConcurrentFn;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A step that needs the kind's runtime: acquired when the worker starts, released when it ends. */
abstract class KindFn<I, R, O> extends ConcurrentFn<I, R, O> {
    private static final long serialVersionUID = 1L;
    private static final SharedResources<RunSettings, KindRuntime> RUNTIMES = new SharedResources<>(
            settings -> Kind.of(settings.kind()).open(settings));
    private static final Executor VIRTUAL_THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final PortableSettings settings;
    private transient KindRuntime runtime;

    KindFn(RunSettings settings) {
        this.settings = new PortableSettings(settings);
    }

    @Setup
    public void acquire() {
        runtime = RUNTIMES.acquire(settings.get());
    }

    @Override
    public final void tearDown() {
        super.tearDown();
        if (runtime != null) {
            runtime = null;
            RUNTIMES.release(settings.get());
        }
    }

    /** Whether an element waits for others most of the time, so that many should be under way; for most steps it does not. */
    boolean waits() {
        return false;
    }

    @Override
    protected final Executor executor() {
        return waits() ? VIRTUAL_THREADS : super.executor();
    }

    /** Keeps the runtime open in this process until it is closed: else each pipeline of a run would open it anew. */
    static Hold hold(RunSettings settings) {
        RUNTIMES.acquire(settings);
        return () -> RUNTIMES.release(settings);
    }

    /** A claim on a runtime. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    final KindRuntime runtime() {
        return runtime;
    }
}
