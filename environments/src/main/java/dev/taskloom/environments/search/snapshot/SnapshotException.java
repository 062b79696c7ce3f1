package dev.taskloom.environments.search.snapshot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A snapshot that cannot be read or written; the message names the folder and what is wrong with it. */
public final class SnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SnapshotException(String message) {
        super(message);
    }

    public SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A file or folder that could not be written. */
    public static SnapshotException writing(Path file, IOException cause) {
        return new SnapshotException("cannot write " + file + ": " + reason(cause), cause);
    }

    /** What an I/O failure says of its reason, without the file it may repeat: {@code No space left on device}. */
    public static String reason(IOException failure) {
        if (failure instanceof FileSystemException named) {
            return named.getReason() != null ? named.getReason() : switch (named) {
                case NoSuchFileException e -> "no such file";
                case AccessDeniedException e -> "permission denied";
                default -> named.getClass().getSimpleName();
            };
        }
        return failure.getMessage() != null ? failure.getMessage() : failure.getClass().getSimpleName();
    }
}
