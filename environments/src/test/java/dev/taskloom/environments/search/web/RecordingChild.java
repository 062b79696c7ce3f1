package dev.taskloom.environments.search.web;

import dev.taskloom.inference.calls.CallTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Searches for many towns at once in a recorded web, and prints each answer that it gets. */
final class RecordingChild {
    private RecordingChild() {}

    /** {@code SETTINGS FOLDER TOWNS}. */
    public static void main(String[] arguments) throws IOException {
        RecordedWeb web = new RecordedWeb(WebSettings.read(Path.of(arguments[0]), Map.of()), Path.of(arguments[1]),
                Reach.PUBLIC, CallTime.ofMachine());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                String town = "town-" + i;
                threads.submit(() -> System.out
                        .println("used " + town + " " + web.search(town, 1).getFirst().url() + " ."));
            }
        }
    }
}
