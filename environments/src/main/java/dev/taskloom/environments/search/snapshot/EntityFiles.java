package dev.taskloom.environments.search.snapshot;

import dev.taskloom.environments.search.graph.Entity;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.Sha256;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The entity cards of a snapshot: JSON lines in one file a partition, sorted by id. */
public final class EntityFiles {
    private EntityFiles() {}

    /** The file name of a partition. */
    public static String name(int partition) {
        return "part-%05d.jsonl".formatted(partition);
    }

    /** Writes one partition at once and returns its digest; entities must come sorted by id. */
    public static String write(Path snapshot, int partition, List<Entity> entities) {
        Path file = snapshot.resolve(SnapshotFields.ENTITIES).resolve(name(partition));
        try {
            return write(file, entities);
        } catch (IOException e) {
            throw SnapshotException.writing(file, e);
        }
    }

    private static String write(Path file, List<Entity> entities) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            for (Entity entity : entities) {
                byte[] bytes = (Json.line(entity) + '\n').getBytes(StandardCharsets.UTF_8);
                digest.update(bytes);
                out.write(bytes);
            }
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Sha256.hex(digest);
    }

    /** The files of a snapshot's entities, in partition order. */
    public static List<Path> files(Path snapshot) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(snapshot.resolve(SnapshotFields.ENTITIES),
                "part-*.jsonl")) {
            listing.forEach(files::add);
        } catch (IOException e) {
            throw new SnapshotException(snapshot + " is damaged: its entities cannot be listed", e);
        }
        files.sort(null);
        return files;
    }

    /** Reads one file. */
    public static void readFile(Path file, Consumer<Entity> sink) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sink.accept(Json.read(line, Entity.class));
            }
        }
    }

    /** Reads the files that the manifest names, and makes sure that they are as they were written. */
    static void read(Path snapshot, SnapshotManifest manifest, Consumer<Entity> sink) throws IOException {
        String below = SnapshotFields.ENTITIES + "/";
        for (Map.Entry<String, String> named : manifest.digests().tailMap(below).entrySet()) {
            if (named.getKey().startsWith(below)) {
                Path file = snapshot.resolve(named.getKey());
                if (!Sha256.hex(Files.readAllBytes(file)).equals(named.getValue())) {
                    throw new SnapshotException(file + " was changed or cut after the snapshot was built");
                }
                readFile(file, sink);
            }
        }
    }
}
