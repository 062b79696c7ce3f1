package dev.taskloom.environments.search.web;

import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.schemas.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The answers of a web on disk, a file each, whose name is the key of the request.
 *
 * <p>A file appears whole or not at all: it is written under another name, forced to disk and renamed. What a killed process
 * left half written is overwritten when the same is asked again. The folder knows which backend it belongs to.
 */
final class Recordings {
    private static final String BACKEND = "backend.json";

    private final Path folder;
    private final SortedMap<String, String> backend;

    private Recordings(Path folder, SortedMap<String, String> backend) {
        this.folder = folder;
        this.backend = backend;
    }

    /** One file. */
    private record Recording(WebRequest request, SortedMap<String, String> backend, WebAnswer answer) {}

    /**
     * Opens the folder, which is made when there is none.
     *
     * @throws RecordingException when what it holds was recorded with another backend
     */
    static Recordings open(Path folder, SortedMap<String, String> backend) {
        Recordings recordings = new Recordings(folder, backend);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failed("cannot make", folder, e);
        }
        Path file = folder.resolve(BACKEND);
        if (Files.exists(file)) {
            recordings.requireSame(recordings.read(file, Backend.class).fields());
        } else {
            recordings.write(file, new Backend(backend));
        }
        return recordings;
    }

    private record Backend(SortedMap<String, String> fields) {}

    private void requireSame(SortedMap<String, String> before) {
        List<String> differences = Stream.concat(before.keySet().stream(), backend.keySet().stream())
                .distinct()
                .sorted()
                .filter(field -> !before.getOrDefault(field, "").equals(backend.getOrDefault(field, "")))
                .map(field -> "search." + field + " was " + shown(before, field) + ", is " + shown(backend, field))
                .toList();
        if (!differences.isEmpty()) {
            throw new RecordingException(folder + " was recorded with another web (" + String.join("; ", differences)
                    + "): what it answered would not be found again; use the same web, or another folder");
        }
    }

    private static String shown(SortedMap<String, String> fields, String field) {
        return fields.getOrDefault(field, "not there");
    }

    Optional<WebAnswer> find(WebRequest request) {
        Path file = file(request);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Recording recording = read(file, Recording.class);
        if (!request.equals(recording.request()) || recording.answer() == null) {
            throw damaged(file, null);
        }
        return Optional.of(recording.answer());
    }

    /** Puts an answer on disk, and gives it back; when it returns, no loss of power takes it away. */
    WebAnswer keep(WebRequest request, WebAnswer answer) {
        write(file(request), new Recording(request, backend, answer));
        return answer;
    }

    private Path file(WebRequest request) {
        return folder.resolve(request.key(backend) + ".json");
    }

    private <T> T read(Path file, Class<T> type) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw failed("cannot read", file, e);
        }
        try {
            return Json.read(bytes, type);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static RecordingException damaged(Path file, IOException cause) {
        return new RecordingException(
                file + " is damaged: restore it, or delete it, and what it held is asked for again", cause);
    }

    private void write(Path file, Object content) {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(Json.mapper().writeValueAsBytes(content));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // The new name is in the folder, which has to be on disk as well.
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw failed("cannot write", file, e);
        }
    }

    private static RecordingException failed(String what, Path file, IOException e) {
        return new RecordingException(what + " " + file + ": " + SnapshotException.reason(e), e);
    }
}
