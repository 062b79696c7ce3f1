package dev.taskloom.pipelines.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.RunManifest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The folder of a run.
 *
 * <p>{@code run.json} (settings) is there from the start; {@code seeds.jsonl} and {@code waves/} grow while it runs;
 * {@code tasks/}, {@code rejections/}, {@code dataset/}, {@code report.html} are made at the end and {@code manifest.json}
 * last. Each file appears in one step, so a run that was killed at any moment goes on from what is there.
 */
public final class RunDirectory implements AutoCloseable {
    /** What a run that was killed in its first moment leaves. */
    private static final Set<String> BEFORE_SETTINGS = Set.of(".lock", ".run.json.tmp");

    private static final String ABSENT = "not given";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private RunDirectory(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Opens the folder for this run: fresh, or the same run begun earlier.
     *
     * <p>{@link RunException} when it holds another run (naming the settings that differ), something that is no run, or a
     * run that another process is working on.
     */
    public static RunDirectory open(Path folder, RunSettings settings) {
        try {
            boolean fresh = !Files.exists(folder.resolve("run.json"));
            if (fresh && Files.exists(folder) && !isEmpty(folder)) {
                throw new RunException(folder + " exists and is not a run of Taskloom: choose another --output");
            }
            Files.createDirectories(folder);
            FileChannel lockFile = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile);
            if (lock == null) {
                lockFile.close();
                throw new RunException(folder + " is in use by another process");
            }
            RunDirectory run = new RunDirectory(folder, lockFile, lock);
            try {
                if (fresh) {
                    JsonLines.write(run.settingsFile(), List.of(settings).iterator());
                } else {
                    run.requireSame(settings);
                }
            } catch (RunException e) {
                run.close();
                throw e;
            }
            return run;
        } catch (IOException e) {
            throw new RunException("cannot open run folder " + folder + ": " + JsonLines.reason(e), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> listing = Files.list(folder)) {
            return listing.allMatch(file -> BEFORE_SETTINGS.contains(file.getFileName().toString()));
        }
    }

    private static FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void requireSame(RunSettings settings) {
        RunSettings[] earlier = new RunSettings[1];
        JsonLines.read(settingsFile(), RunSettings.class, s -> earlier[0] = s);
        if (earlier[0] == null) {
            throw new RunException(settingsFile() + " is empty: delete " + folder + " and start again");
        }
        SortedMap<String, String> before = earlier[0].shaping();
        SortedMap<String, String> now = settings.shaping();
        // Of both: what is no longer given shaped the run as well.
        List<String> differences = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .sorted()
                .filter(name -> !before.getOrDefault(name, ABSENT).equals(now.getOrDefault(name, ABSENT)))
                .map(name -> "--" + name + " was " + before.getOrDefault(name, ABSENT) + ", is "
                        + now.getOrDefault(name, ABSENT))
                .toList();
        if (!differences.isEmpty()) {
            throw new RunException(folder + " holds another run (" + String.join("; ", differences)
                    + "): choose another --output, or repeat it with the same arguments");
        }
    }

    public Path folder() {
        return folder;
    }

    private Path settingsFile() {
        return folder.resolve("run.json");
    }

    /** The sampled seeds in rank order. */
    public Path seeds() {
        return folder.resolve("seeds.jsonl");
    }

    /** Outcomes of one wave of seeds. */
    public Path wave(int number) {
        return folder.resolve("waves").resolve("%04d".formatted(number));
    }

    public Path tasks() {
        return tasks(folder);
    }

    /** The tasks of the run in that folder. */
    public static Path tasks(Path run) {
        return run.resolve("tasks");
    }

    public Path rejections() {
        return folder.resolve("rejections");
    }

    public Path dataset() {
        return folder.resolve("dataset");
    }

    public Path report() {
        return folder.resolve("report.html");
    }

    public Path broker() {
        return folder.resolve("kafka");
    }

    private static Path manifest(Path run) {
        return run.resolve("manifest.json");
    }

    /** The manifest of a finished run in that folder; empty when it is not finished. */
    public static Optional<RunManifest> readManifest(Path run) {
        Path file = manifest(run);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), RunManifest.class));
        } catch (JsonProcessingException e) {
            throw new RunException(file + " is damaged: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new RunException("cannot read " + file + ": " + JsonLines.reason(e), e);
        }
    }

    /** The manifest of this run; empty when it is not finished. */
    public Optional<RunManifest> manifest() {
        return readManifest(folder);
    }

    /** Finishes the run. */
    public void write(RunManifest manifest) {
        Path temporary = folder.resolve(".manifest.json.tmp");
        try {
            Files.writeString(temporary, Json.pretty(manifest) + "\n");
            Files.move(temporary, manifest(folder), java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RunException("cannot write " + manifest(folder) + ": " + JsonLines.reason(e), e);
        }
    }

    /** Writes records into one file of a folder of the run, replacing what an earlier try left in the folder. */
    public long writeAll(Path target, Iterator<?> records) {
        return JsonLines.write(target.resolve("part-00000.jsonl"), records);
    }

    @Override
    public void close() {
        try (lockFile) {
            lock.release();
        } catch (IOException e) {
            throw new RunException("cannot unlock " + folder + ": " + JsonLines.reason(e), e);
        }
    }
}
