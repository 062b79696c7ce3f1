package dev.taskloom.it.runs;

import dev.taskloom.environments.planted.PlantedWeb;
import dev.taskloom.pipelines.corpus.BuildSnapshot;
import dev.taskloom.pipelines.runners.Runners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A small planted web, its snapshot and an undisturbed run over it, each made once for all tests. */
final class World {
    /** Tasks asked for: two waves of seeds. */
    static final int COUNT = 60;

    private static final int PAGES = 300;
    private static final long SEED = 3;
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Path FOLDER = fresh(Path.of("target", "world").toAbsolutePath());

    private static Path web;
    private static Path snapshot;
    private static Path undisturbed;

    private World() {}

    /** A name in the folder of this build that nothing has yet. */
    static Path path(String name) {
        return FOLDER.resolve(name + "-" + NAMES.getAndIncrement());
    }

    static Path log() {
        return path("log");
    }

    /** The pages of the web. */
    static synchronized Path pages() {
        if (web == null) {
            web = path("web");
            try {
                PlantedWeb.write(PAGES, SEED, web, (done, all) -> {});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return web.resolve("pages");
    }

    static synchronized Path snapshot() {
        if (snapshot == null) {
            Path folder = path("snapshot");
            BuildSnapshot.run(List.of(pages()), folder, Runners.options(List.of()));
            snapshot = folder;
        }
        return snapshot;
    }

    /** A finished run on the Direct runner that nothing disturbed, without Kafka. */
    static synchronized Path undisturbed() {
        if (undisturbed == null) {
            Path run = path("undisturbed");
            try (Command command = synthesize(run)) {
                System.out.println(command.succeeds().output());
            }
            undisturbed = run;
        }
        return undisturbed;
    }

    /** Starts the run that all tests repeat, with further words. */
    static Command synthesize(Path run, Object... further) {
        List<Object> words = new ArrayList<>(List.of("synthesize", "search", "--snapshot", snapshot(), "--count", COUNT,
                "--seed", 11, "--depth", 2, "--breadth", 3, "--mode", "graded", "--output", run));
        words.addAll(List.of(further));
        return Command.taskloom(words.toArray());
    }

    private static Path fresh(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
