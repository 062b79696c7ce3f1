package dev.taskloom.environments.search.build;

import com.fasterxml.jackson.databind.ObjectReader;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.taskloom.environments.search.snapshot.SnapshotException;
import dev.taskloom.schemas.Json;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * Files of JSON records in length-prefixed frames, compressed with Zstandard: how the stages of a build hand over what
 * is too big for a message.
 *
 * <p>Failures are {@link SnapshotException}s that name the file.
 */
final class PackedRecords {
    private static final int LEVEL = 1;
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private PackedRecords() {}

    /** Reads a whole file. */
    static <T> void read(Path file, Class<T> type, Consumer<T> sink) {
        ObjectReader json = Json.mapper().readerFor(type);
        try (Reader reader = reader(file)) {
            for (byte[] frame = reader.next(); frame != null; frame = reader.next()) {
                try {
                    sink.accept(json.readValue(frame));
                } catch (IOException e) {
                    throw damaged(file, e);
                }
            }
        }
    }

    private static SnapshotException damaged(Path file, IOException e) {
        return new SnapshotException("cannot read back " + file + ": " + SnapshotException.reason(e), e);
    }

    static Reader reader(Path file) {
        try {
            return new Reader(file, new DataInputStream(
                    new ZstdInputStream(Files.newInputStream(file))));
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    static Writer writer(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new Writer(file);
        } catch (IOException e) {
            throw SnapshotException.writing(file, e);
        }
    }

    /** Gives frames one by one. */
    static final class Reader implements Closeable {
        private final Path file;
        private final DataInputStream in;

        private Reader(Path file, DataInputStream in) {
            this.file = file;
            this.in = in;
        }

        /** The next frame, {@code null} behind the last. */
        byte[] next() {
            try {
                int length = in.readInt();
                if (length == END) {
                    return null;
                }
                byte[] frame = in.readNBytes(length);
                if (frame.length < length) {
                    throw new EOFException("it ends within a record");
                }
                return frame;
            } catch (EOFException e) {
                throw damaged(file, new EOFException("it ends before its end mark"));
            } catch (IOException e) {
                throw damaged(file, e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw damaged(file, e);
            }
        }
    }

    /** Takes records; the file appears when the writer is closed after {@link #finish}. */
    static final class Writer implements Closeable {
        private final Path file;
        private final Path temporary;
        private final OutputStream sink;
        private final DataOutputStream out;
        private boolean finished;

        private Writer(Path file) throws IOException {
            this.file = file;
            this.temporary = file.resolveSibling(file.getFileName() + ".tmp");
            this.sink = Files.newOutputStream(temporary);
            this.out = new DataOutputStream(new BufferedOutputStream(new ZstdOutputStream(sink, LEVEL), BUFFER));
        }

        void add(Object value) {
            add(bytes(value));
        }

        /** Adds a record that is JSON already. */
        void add(byte[] json) {
            try {
                out.writeInt(json.length);
                out.write(json);
            } catch (IOException e) {
                throw SnapshotException.writing(file, e);
            }
        }

        /** Says that all records are there. */
        void finish() {
            try {
                out.writeInt(END);
                finished = true;
            } catch (IOException e) {
                throw SnapshotException.writing(file, e);
            }
        }

        @Override
        public void close() {
            // A compressor that cannot write its end would leave the file open.
            try (sink) {
                out.close();
                if (finished) {
                    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw SnapshotException.writing(file, e);
            }
        }
    }

    /** A record as a frame holds it. */
    static byte[] bytes(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }
}
