package dev.taskloom.environments.planted;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is written beside its place and moved there when complete, so that it never holds half a web.
 *
 * <p>While work goes on it stands in {@code .NAME.planting} next to the output; a web that is being replaced stands in
 * {@code .NAME.replaced} for a moment. What a killed run left behind of either is tidied up by the next one.
 */
final class OutputFolder implements AutoCloseable {
    static final String README = "README.md";
    static final String FIRST_LINE = "# A planted web: fiction, made by Taskloom";

    private final Path output;
    private final Path work;
    private final Path replaced;
    private boolean committed;

    private OutputFolder(Path output) {
        this.output = output;
        this.work = output.resolveSibling("." + output.getFileName() + ".planting");
        this.replaced = output.resolveSibling("." + output.getFileName() + ".replaced");
    }

    /** Makes ready to write; {@link IOException} names the folder when it is no place for a planted web. */
    static OutputFolder open(Path path) throws IOException {
        Path output = path.toAbsolutePath().normalize();
        if (output.getFileName() == null) {
            throw new IOException("cannot write a planted web to " + path + ": name a folder below it");
        }
        OutputFolder folder = new OutputFolder(output);
        try {
            Files.createDirectories(output.getParent());
            folder.recover();
            refuseUnlessReplaceable(output);
            Files.createDirectory(folder.work);
        } catch (AccessDeniedException e) {
            throw new IOException("cannot write a planted web to " + path + ": no permission for " + e.getFile(), e);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("cannot write a planted web to " + path + ": " + e.getFile() + " is a file", e);
        }
        return folder;
    }

    /** Where to write. */
    Path work() {
        return work;
    }

    /** Puts the finished folder in its place. */
    void commit() throws IOException {
        boolean replaces = Files.exists(output);
        if (replaces) {
            Files.move(output, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(work, output, StandardCopyOption.ATOMIC_MOVE);
        committed = true;
        delete(replaced);
    }

    @Override
    public void close() throws IOException {
        if (!committed) {
            delete(work);
        }
    }

    /** A run killed between the two moves of {@link #commit} leaves the old web under its other name. */
    private void recover() throws IOException {
        if (Files.exists(replaced) && !Files.exists(output)) {
            Files.move(replaced, output, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(replaced);
        delete(work);
    }

    private static void refuseUnlessReplaceable(Path output) throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        if (!Files.isDirectory(output)) {
            throw new IOException("cannot write a planted web to " + output + ": it is a file");
        }
        List<String> names;
        try (Stream<Path> members = Files.list(output)) {
            names = members.map(p -> p.getFileName().toString()).sorted().toList();
        }
        boolean earlier = names.equals(List.of(README, "pages", "truth"))
                && Files.readString(output.resolve(README)).startsWith(FIRST_LINE);
        if (!names.isEmpty() && !earlier) {
            throw new IOException("will not overwrite " + output + ": it holds " + names.getFirst()
                    + " and is no planted web; name an empty or new folder");
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
