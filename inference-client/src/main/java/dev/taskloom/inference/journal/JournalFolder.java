package dev.taskloom.inference.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A journal's folder, which one writer at a time has. */
final class JournalFolder implements AutoCloseable {
    /** Closing any channel to a lock file can drop the process's lock on it: so the second writer must not open one. */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lockFile;

    private JournalFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static JournalFolder take(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path real = folder.toRealPath();
        if (!TAKEN.add(real)) {
            throw taken(folder);
        }
        try {
            FileChannel lockFile = FileChannel.open(real.resolve(".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                lockFile.close();
                throw taken(folder);
            }
            return new JournalFolder(real, lockFile);
        } catch (IOException | RuntimeException e) {
            TAKEN.remove(real);
            throw e;
        }
    }

    private static JournalException taken(Path folder) {
        return new JournalException("journal " + folder + " is being written by another process or run");
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try {
            lockFile.close();
        } finally {
            TAKEN.remove(folder);
        }
    }
}
