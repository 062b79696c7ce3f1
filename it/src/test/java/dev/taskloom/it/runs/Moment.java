package dev.taskloom.it.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A moment in the execution of a run: something that it has done, and the processor time it has used since.
 *
 * @param stage what it has done
 * @param extra processor time after that
 */
record Moment(Stage stage, Duration extra) {

    /** What can be seen of an execution from outside. */
    enum Stage {
        /** The process is there. */
        START(6_000),
        /** The seeds are drawn, or being written. */
        SEEDS(1_500),
        /** Answers of models are being kept. */
        ASK(400),
        /** A wave's outcomes are being written. */
        WAVE(300),
        /** The run's tasks are being written. */
        WRITE(100),
        /** Something arrived in a topic's log. */
        PUBLISH(100),
        /** Dataset or report is being written. */
        REPORT(300);

        private final int longestExtraMs;

        Stage(int longestExtraMs) {
            this.longestExtraMs = longestExtraMs;
        }
    }

    /** Ten moments, in the order a run reaches them, so that each is still ahead when it is its turn. */
    static List<Moment> draw(Random random) {
        List<Moment> moments = new ArrayList<>();
        for (Stage stage : List.of(Stage.START, Stage.SEEDS, Stage.ASK, Stage.ASK, Stage.ASK, Stage.WAVE,
                Stage.ASK, Stage.PUBLISH, Stage.PUBLISH, Stage.REPORT)) {
            moments.add(new Moment(stage, Duration.ofMillis(random.nextInt(stage.longestExtraMs))));
        }
        return moments;
    }

    /** Follows the execution to this moment; false when it ended before. */
    boolean awaits(Command command, Path run, Path broker, Instant begin) {
        if (!command.reaches(() -> isReached(run, broker, begin))) {
            return false;
        }
        Duration end = (stage == Stage.START ? Duration.ZERO : command.cpuTime()).plus(extra);
        return command.reaches(() -> command.cpuTime().compareTo(end) >= 0);
    }

    private boolean isReached(Path run, Path broker, Instant begin) {
        return switch (stage) {
            case START -> true;
            case SEEDS -> hasGrown(run, "\\.?seeds\\.jsonl.*", begin);
            case ASK -> hasGrown(run, "journal/.+", begin);
            case WAVE -> hasGrown(run, "waves/.+/.+", begin);
            case WRITE -> hasGrown(run, "(tasks|rejections)/.+", begin);
            case PUBLISH -> hasGrown(broker.resolve("log"), "taskloom\\..+/.+\\.log", begin);
            case REPORT -> hasGrown(run, "\\.?(dataset|report).*", begin);
        };
    }

    /** Whether there is a file of that name that is not empty and was written since. */
    private static boolean hasGrown(Path folder, String name, Instant begin) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> folder.relativize(file).toString().matches(name))
                    .anyMatch(file -> isNewer(file, begin));
        } catch (UncheckedIOException e) {
            // A file went away while the folder was walked: the next look will tell.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path file, Instant begin) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.size() > 0 && attributes.lastModifiedTime().toInstant().isAfter(begin);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
