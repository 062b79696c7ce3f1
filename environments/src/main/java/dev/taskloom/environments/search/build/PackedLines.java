package dev.taskloom.environments.search.build;

import com.fasterxml.jackson.databind.ObjectReader;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.taskloom.schemas.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Records as Zstandard-compressed JSON lines: how the build keeps pages on disk and moves batches between stages. */
public final class PackedLines {
    private static final int LEVEL = 1;
    private static final int BUFFER = 1 << 16;

    private PackedLines() {}

    /** The records in one block of bytes. */
    static byte[] pack(List<?> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer writer = new Writer(bytes)) {
            for (Object line : records) {
                writer.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** The records of a block. */
    public static <T> List<T> unpack(byte[] bytes, Class<T> type) {
        List<T> records = new ArrayList<>();
        try {
            read(new ByteArrayInputStream(bytes), type, records::add);
        } catch (IOException e) {
            throw new UncheckedIOException("a packed batch is damaged", e);
        }
        return records;
    }

    static <T> void read(Path file, Class<T> type, Consumer<T> sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, type, sink);
        }
    }

    private static <T> void read(InputStream in, Class<T> type, Consumer<T> sink) throws IOException {
        ObjectReader reader = Json.mapper().readerFor(type);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ZstdInputStream(new BufferedInputStream(in, BUFFER)), StandardCharsets.UTF_8), BUFFER)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sink.accept(reader.readValue(line));
            }
        }
    }

    /** Writes a file that appears when it is closed without a failure. */
    static Writer writer(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        return new Writer(Files.newOutputStream(temporary)) {
            @Override
            public void close() throws IOException {
                super.close();
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        };
    }

    /** Takes records one by one. */
    static class Writer implements AutoCloseable {
        private final OutputStream out;

        Writer(OutputStream out) throws IOException {
            this.out = new BufferedOutputStream(new ZstdOutputStream(out, LEVEL), BUFFER);
        }

        void add(Object line) throws IOException {
            out.write(Json.mapper().writeValueAsBytes(line));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
