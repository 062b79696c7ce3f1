package dev.taskloom.pipelines.dataset;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * One Parquet file of flat records; the only class that knows which library writes Parquet.
 *
 * <p>Columns are the record's components in snake case, lists have three levels as the format asks, pages are compressed
 * with Zstandard. Equal rows in equal order give equal bytes.
 */
final class ParquetFile<R extends Record> implements Closeable {
    // A row group is what the writer holds in memory; a tenth of a gigabyte would also do, but heaps are small.
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final Path path;
    private final CarpetWriter<R> writer;

    ParquetFile(Path path, Class<R> rowType) throws IOException {
        this.path = path;
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW));
        writer = new CarpetWriter.Builder<>(out, rowType)
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    void write(R row) throws IOException {
        try {
            writer.write(row);
        } catch (IOException e) {
            throw new IOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
