package dev.taskloom.environments.corpus.reading;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A file's content with its compression removed, whichever the first bytes show.
 *
 * <p>Reading throws {@link CorruptInputException} for damaged, cut or explosive streams, whatever the codec throws.
 */
final class CompressedInput extends FilterInputStream {
    /** Honest text packs to 1:50 at best; bzip2 and Zstandard can pack zeros to 1:10000. */
    private static final int MAX_RATIO = 1100;

    private static final long RATIO_COUNTS_FROM = 256L << 20;
    private static final int BUFFER = 1 << 16;

    enum Codec {
        NONE, GZIP, BZIP2, ZSTD
    }

    private final Codec codec;
    private final Counter packed;
    private long unpacked;

    private CompressedInput(Codec codec, Counter packed, InputStream content) {
        super(content);
        this.codec = codec;
        this.packed = packed;
    }

    static CompressedInput open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        Codec codec = Codec.NONE;
        try {
            Counter packed = new Counter(raw);
            BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
            buffered.mark(4);
            codec = codec(buffered.readNBytes(4));
            buffered.reset();
            return new CompressedInput(codec, packed, content(codec, buffered));
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw failure(codec, 0, e);
        }
    }

    private static InputStream content(Codec codec, InputStream packed) throws IOException {
        return switch (codec) {
            case NONE -> packed;
            case GZIP ->
                GzipCompressorInputStream.builder().setInputStream(packed).setDecompressConcatenated(true).get();
            case BZIP2 -> new BZip2CompressorInputStream(packed, true);
            case ZSTD -> new ZstdInputStream(packed);
        };
    }

    /** Tells the codec from the first four bytes; fewer tell none. */
    static Codec codec(byte[] head) {
        if (head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
            return Codec.GZIP;
        }
        if (head.length >= 3 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h') {
            return Codec.BZIP2;
        }
        if (head.length >= 4 && head[0] == 0x28 && head[1] == (byte) 0xb5 && head[2] == 0x2f
                && head[3] == (byte) 0xfd) {
            return Codec.ZSTD;
        }
        return Codec.NONE;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(into, offset, length);
        } catch (IOException | RuntimeException e) {
            // The bzip2 decoder meets some damage with an array index out of bounds.
            throw failure(codec, unpacked, e);
        }
        if (count > 0) {
            unpacked += count;
            if (unpacked > RATIO_COUNTS_FROM && unpacked / MAX_RATIO > packed.count) {
                throw new CorruptInputException(ReadFailure.DECOMPRESSION_BOMB,
                        "unpacks to more than " + MAX_RATIO + " times its size");
            }
        }
        return count;
    }

    private static IOException failure(Codec codec, long unpacked, Exception e) {
        return switch (codec) {
            case NONE -> e instanceof IOException io ? io : new IOException(e);
            case GZIP -> new CorruptInputException(ReadFailure.CORRUPT_GZIP, cause("gzip", unpacked, e));
            case BZIP2 -> new CorruptInputException(ReadFailure.CORRUPT_BZIP2, cause("bzip2", unpacked, e));
            case ZSTD -> new CorruptInputException(ReadFailure.CORRUPT_ZSTD, cause("zstd", unpacked, e));
        };
    }

    private static String cause(String name, long unpacked, Exception e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return name + " stream damaged or cut after " + unpacked + " bytes of content: " + said;
    }

    private static final class Counter extends FilterInputStream {
        private long count;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
