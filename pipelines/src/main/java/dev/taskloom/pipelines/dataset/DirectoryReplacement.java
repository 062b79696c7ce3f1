package dev.taskloom.pipelines.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A directory that appears whole or not at all: it is written beside its place and then renamed into it.
 *
 * <p>What an earlier, killed writer left is removed. A directory that already stands there is replaced only when all it
 * holds is what a dataset holds; anything else is refused, because it is somebody's.
 */
final class DirectoryReplacement implements Closeable {
    private final Path target;
    private final Path partial;
    private final Path replaced;

    DirectoryReplacement(Path directory, Set<String> ownEntries) throws IOException {
        target = directory.toAbsolutePath().normalize();
        if (target.getFileName() == null) {
            throw new IOException(directory + " cannot be a dataset directory: it is the root of the file system");
        }
        partial = target.resolveSibling("." + target.getFileName() + ".partial");
        replaced = target.resolveSibling("." + target.getFileName() + ".replaced");
        refuseForeign(ownEntries);
        deleteTree(partial);
        deleteTree(replaced);
        Files.createDirectories(partial);
    }

    /** Where to write. */
    Path partial() {
        return partial;
    }

    /** Puts the written directory in its place. */
    void commit() throws IOException {
        if (Files.exists(target)) {
            Files.move(target, replaced);
        }
        Files.move(partial, target);
        deleteTree(replaced);
    }

    /** Removes what was written but not committed. */
    @Override
    public void close() throws IOException {
        deleteTree(partial);
    }

    private void refuseForeign(Set<String> ownEntries) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IOException(target + " is a file, not a dataset directory");
        }
        try (Stream<Path> entries = Files.list(target)) {
            List<String> foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !ownEntries.contains(name))
                    .sorted()
                    .limit(3)
                    .toList();
            if (!foreign.isEmpty()) {
                throw new IOException(target + " holds other files (" + String.join(", ", foreign)
                        + "); give a new or empty directory, or one that holds a dataset");
            }
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException error) throws IOException {
                if (error != null) {
                    throw error;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
