package dev.taskloom.pipelines.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One line on the terminal that tells how far work has come, gone when the work is done; nothing where nobody looks.
 *
 * <p>The launcher looks whether standard error is a terminal and says so; Java cannot.
 */
final class Progress implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;
    private static final int WIDTH = 79;
    private static final String ERASE = "\r\033[K";

    private final PrintWriter terminal;
    private final Supplier<String> line;
    private final Thread painter;

    private Progress(PrintWriter terminal, Supplier<String> line) {
        this.terminal = terminal;
        this.line = line;
        this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
    }

    /** Shows the line until closed. */
    static Progress show(PrintWriter terminal, Supplier<String> line) {
        return show(terminal, line, Boolean.getBoolean("taskloom.terminal"));
    }

    static Progress show(PrintWriter terminal, Supplier<String> line, boolean watched) {
        Progress progress = new Progress(terminal, line);
        if (watched) {
            progress.draw();
            progress.painter.start();
        }
        return progress;
    }

    /** A figure that grows, with its mean rate since now: {@code 1,234 pages (310/s)}. */
    static Supplier<String> counting(String unit, LongSupplier done) {
        long start = System.nanoTime();
        long before = done.getAsLong();
        return () -> counted(unit, done.getAsLong() - before, System.nanoTime() - start);
    }

    static String counted(String unit, long count, long nanos) {
        return String.format(Locale.ROOT, "%,d %s (%,d/s)", count, unit, count * 1_000_000_000L / Math.max(1, nanos));
    }

    private void paint() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                draw();
            }
        } catch (InterruptedException e) {
            // Closed: the line goes, and what is printed next starts where it stood.
            terminal.print(ERASE);
            terminal.flush();
        }
    }

    private void draw() {
        String text = line.get();
        terminal.print(ERASE + (text.length() <= WIDTH ? text : text.substring(0, WIDTH)));
        terminal.flush();
    }

    @Override
    public void close() {
        if (painter.isAlive()) {
            painter.interrupt();
            try {
                painter.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
