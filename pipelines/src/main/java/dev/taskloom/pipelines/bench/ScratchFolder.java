package dev.taskloom.pipelines.bench;

import dev.taskloom.environments.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone when the bench is. */
record ScratchFolder(Path path) implements AutoCloseable {
    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("taskloom-bench"));
    }

    @Override
    public void close() throws IOException {
        FileTree.delete(path);
    }
}
