package dev.taskloom.environments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that appears whole or not at all: it is written beside its place and moved there when complete.
 *
 * <p>While work goes on it stands in {@code .NAME.partial} next to its place; what it replaces stands in
 * {@code .NAME.replaced} for a moment. What a killed writer left of either is tidied up, or put back, by the next one.
 */
public final class FolderReplacement implements AutoCloseable {
    private final Path place;
    private final Path partial;
    private final Path replaced;

    private FolderReplacement(Path place) {
        this.place = place;
        this.partial = place.resolveSibling("." + place.getFileName() + ".partial");
        this.replaced = place.resolveSibling("." + place.getFileName() + ".replaced");
    }

    /** Refuses, by an {@link IOException}, to replace what stands at the place. */
    @FunctionalInterface
    public interface Refusal {
        void check(Path place) throws IOException;
    }

    /**
     * Makes ready to write.
     *
     * @param refusal asked if anything stands at the place
     * @throws IOException when it is refused, or nothing can be written beside it
     */
    public static FolderReplacement open(Path folder, Refusal refusal) throws IOException {
        Path place = folder.toAbsolutePath().normalize();
        if (place.getFileName() == null) {
            throw new IOException(folder + " is the root of the file system: name a folder below it");
        }
        FolderReplacement replacement = new FolderReplacement(place);
        Files.createDirectories(place.getParent());
        replacement.recover();
        if (Files.exists(place)) {
            refusal.check(place);
        }
        Files.createDirectory(replacement.partial);
        return replacement;
    }

    /** A writer killed between the two moves of {@link #commit} leaves the old folder under its other name. */
    private void recover() throws IOException {
        if (Files.exists(replaced) && !Files.exists(place)) {
            Files.move(replaced, place, StandardCopyOption.ATOMIC_MOVE);
        }
        FileTree.delete(replaced);
        FileTree.delete(partial);
    }

    /** Where to write. */
    public Path partial() {
        return partial;
    }

    /** Puts the finished folder in its place. */
    public void commit() throws IOException {
        if (Files.exists(place)) {
            Files.move(place, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        FileTree.delete(replaced);
    }

    /** Removes what was written but not committed. */
    @Override
    public void close() throws IOException {
        FileTree.delete(partial);
    }
}
