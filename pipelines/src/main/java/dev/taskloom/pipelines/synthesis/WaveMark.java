package dev.taskloom.pipelines.synthesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.taskloom.pipelines.run.JsonLines;
import dev.taskloom.pipelines.run.RunException;
import dev.taskloom.schemas.Json;
import dev.taskloom.schemas.ModelUse;
import dev.taskloom.schemas.Seed;
import dev.taskloom.schemas.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says that the outcome files of a wave are all there, of which seeds they are, and what is in them.
 *
 * <p>A wave that another version cut otherwise, or whose files were changed since, must not be mistaken for this one: tasks
 * would be lost or doubled without a word.
 */
final class WaveMark {
    private final Path folder;
    private final Path file;

    WaveMark(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("_SUCCESS");
    }

    /** What stands in the mark: ranks of the first and last seed, the hash of each file, and what models took part. */
    private record Content(int firstRank, int lastRank, SortedMap<String, String> files, List<ModelUse> models) {
        private Content {
            if (files == null) {
                throw new IllegalArgumentException("no files are named");
            }
            models = models == null ? List.of() : List.copyOf(models);
        }

        private Content with(List<ModelUse> use) {
            return new Content(firstRank, lastRank, files, use);
        }
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Writes the mark, with the calls of models that the wave took. */
    void write(List<Seed> seeds, List<ModelUse> models) {
        JsonLines.write(file, List.of(content(seeds).with(models)).iterator());
    }

    /** The calls of models that the wave took. */
    List<ModelUse> models() {
        return read().models();
    }

    /** {@link RunException} names the wave that is not what the mark says. */
    void requireIntact(List<Seed> seeds) {
        Content marked = read();
        Content found = content(seeds).with(marked.models());
        if (!marked.equals(found)) {
            throw new RunException("the wave in " + folder + " is damaged, or of another version of Taskloom ("
                    + difference(marked, found) + "): delete that folder to make it again");
        }
    }

    private static String difference(Content marked, Content found) {
        if (marked.firstRank() != found.firstRank() || marked.lastRank() != found.lastRank()) {
            return "it holds seeds " + marked.firstRank() + " to " + marked.lastRank() + ", not " + found.firstRank()
                    + " to " + found.lastRank();
        }
        for (String name : marked.files().keySet()) {
            if (!found.files().containsKey(name)) {
                return name + " is missing";
            }
            if (!found.files().get(name).equals(marked.files().get(name))) {
                return name + " was changed";
            }
        }
        return "it has files too many";
    }

    private Content read() {
        try {
            return Json.read(Files.readAllBytes(file), Content.class);
        } catch (JsonProcessingException e) {
            throw new RunException(file + " is damaged: delete " + folder + " to make that wave again", e);
        } catch (IOException e) {
            throw new RunException("cannot read " + file + ": " + JsonLines.reason(e), e);
        }
    }

    private Content content(List<Seed> seeds) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path outcomes : JsonLines.files(folder)) {
            files.put(outcomes.getFileName().toString(), hash(outcomes));
        }
        return new Content(seeds.getFirst().rank(), seeds.getLast().rank(), files, List.of());
    }

    private static String hash(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(digest);
        } catch (IOException e) {
            throw new RunException("cannot read " + file + ": " + JsonLines.reason(e), e);
        }
    }
}
