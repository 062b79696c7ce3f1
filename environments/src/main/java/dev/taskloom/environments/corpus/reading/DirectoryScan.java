package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.SetAside;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Lists the regular files below a folder, in a fixed order and without following links. */
final class DirectoryScan {
    private final Path root;
    private final String label;
    private final Deque<Path> folders = new ArrayDeque<>();
    private final List<String> files = new ArrayList<>();
    private final List<SetAside> setAside = new ArrayList<>();

    private DirectoryScan(Path root, String label) {
        this.root = root;
        this.label = label;
    }

    /** Relative names, sorted; what cannot be used goes to {@code setAside}, sorted too. */
    static List<String> files(Path root, String label, List<SetAside> setAside) {
        DirectoryScan scan = new DirectoryScan(root, label);
        scan.folders.push(root);
        while (!scan.folders.isEmpty()) {
            scan.list(scan.folders.pop());
        }
        scan.files.sort(Comparator.naturalOrder());
        scan.setAside.sort(Comparator.comparing(record -> record.origin().file()));
        setAside.addAll(scan.setAside);
        return scan.files;
    }

    private void list(Path folder) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                visit(child);
            }
        } catch (IOException | DirectoryIteratorException | SecurityException e) {
            setAside.add(ReadFailure.UNREADABLE_DIRECTORY.of(origin(folder), "cannot be listed: " + e.getMessage()));
        }
    }

    private void visit(Path child) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | SecurityException e) {
            setAside.add(ReadFailure.UNREADABLE_FILE.of(origin(child), "cannot be read: " + e.getMessage()));
            return;
        }
        if (attributes.isSymbolicLink()) {
            setAside.add(link(child));
        } else if (attributes.isDirectory()) {
            folders.push(child);
        } else if (attributes.isRegularFile()) {
            files.add(relative(child));
        } else {
            setAside.add(ReadFailure.NOT_A_FILE.of(origin(child), "is a pipe, socket or device"));
        }
    }

    private SetAside link(Path link) {
        try {
            boolean inside = link.toRealPath().startsWith(root.toRealPath());
            return inside ? ReadFailure.SYMLINK.of(origin(link), "leads to something that is read under its own name")
                    : ReadFailure.SYMLINK_OUTSIDE.of(origin(link), "leads out of the input folder");
        } catch (IOException | SecurityException e) {
            return ReadFailure.SYMLINK_BROKEN.of(origin(link), "leads to nothing, or to itself");
        }
    }

    private Origin origin(Path path) {
        String relative = relative(path);
        String separator = label.isEmpty() || relative.isEmpty() ? "" : "/";
        return new Origin(label + separator + relative, "");
    }

    private String relative(Path path) {
        StringBuilder joined = new StringBuilder();
        for (Path name : root.relativize(path)) {
            joined.append(joined.isEmpty() ? "" : "/").append(name);
        }
        return joined.toString();
    }
}
