package dev.taskloom.pipelines.synthesis;

import dev.taskloom.environments.SharedResources;
import dev.taskloom.pipelines.run.RunSettings;
import dev.taskloom.pipelines.runners.ConcurrentFn;

/** A step that needs the kind's runtime: acquired when the worker starts, released when it ends. */
abstract class KindFn<I, R, O> extends ConcurrentFn<I, R, O> {
    private static final long serialVersionUID = 1L;
    private static final SharedResources<RunSettings, KindRuntime> RUNTIMES = new SharedResources<>(
            settings -> Kind.of(settings.kind()).open(settings));

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

    /** Keeps the runtime open in this process until it is closed: else each pipeline of a run would open it anew. */
    static Hold hold(RunSettings settings) {
        return new Hold(settings, RUNTIMES.acquire(settings));
    }

    /** A claim on a runtime. */
    record Hold(RunSettings settings, KindRuntime runtime) implements AutoCloseable {
        @Override
        public void close() {
            RUNTIMES.release(settings);
        }
    }

    final KindRuntime runtime() {
        return runtime;
    }
}
