package dev.taskloom.pipelines.run;

import dev.taskloom.schemas.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files of one JSON record a line: written whole or not at all, read with errors that name file and line. */
public final class JsonLines {
    private JsonLines() {}

    /** Writes the records in order; the file appears, complete and on disk, in one step. Returns how many there were. */
    public static long write(Path file, Iterator<?> records) {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            long count = 0;
            try (BufferedWriter writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                while (records.hasNext()) {
                    writer.write(Json.line(records.next()));
                    writer.write('\n');
                    count++;
                }
            }
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } catch (IOException e) {
            throw failure(file, temporary, e);
        } catch (UncheckedIOException e) {
            throw failure(file, temporary, e.getCause());
        }
    }

    /** A full disk should not stay full of what could not be finished. */
    private static RunException failure(Path file, Path temporary, IOException e) {
        RunException failure = new RunException("cannot write " + file + ": " + reason(e), e);
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException also) {
            failure.addSuppressed(also);
        }
        return failure;
    }

    /** Deletes the JSON-lines files of a folder, if there is one. */
    public static void deleteAll(Path folder) {
        for (Path file : files(folder)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new RunException("cannot delete " + file + ": " + reason(e), e);
            }
        }
    }

    /**
     * Reads the records in order; {@link RunException} names file and line of the first that is broken, or that the sink takes
     * for no right argument.
     */
    public static <T> void read(Path file, Class<T> type, Consumer<T> sink) {
        try (JsonRecords<T> records = new JsonRecords<>(file, type)) {
            while (records.hasNext()) {
                T record = records.next();
                try {
                    sink.accept(record);
                } catch (IllegalArgumentException e) {
                    throw records.broken(e.getMessage(), e);
                }
            }
        }
    }

    /** The JSON-lines files of a folder, sorted by name; none when there is no such folder. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listing = Files.list(folder)) {
            List<Path> files = new ArrayList<>();
            listing.filter(file -> file.getFileName().toString().matches("[^.].*\\.jsonl")).forEach(files::add);
            files.sort(null);
            return files;
        } catch (IOException e) {
            throw new RunException("cannot list " + folder + ": " + reason(e), e);
        }
    }

    /** What went wrong, in words: the class names of file errors say more than their messages. */
    public static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case java.nio.file.NoSuchFileException missing -> "no such file: " + missing.getFile();
            case java.nio.file.NotDirectoryException folder -> "not a folder: " + folder.getFile();
            case java.nio.file.FileAlreadyExistsException there -> "a file is in the way: " + there.getFile();
            case java.nio.file.FileSystemException other when other.getReason() != null -> other.getReason() + ": "
                    + other.getFile();
            case java.nio.charset.CharacterCodingException undecodable -> "it is not valid UTF-8";
            default -> String.valueOf(e.getMessage());
        };
    }
}
