package dev.taskloom.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Tells whoever interrupts a run, by Ctrl-C or SIGTERM, that it can go on. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption announce(Path run, PrintWriter err) {
        Thread hook = new Thread(() -> {
            err.println("taskloom: interrupted; the same command goes on where it was, in " + run);
            err.flush();
        }, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the message is out.
            return;
        }
    }
}
