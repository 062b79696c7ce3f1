package dev.taskloom.environments.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads a stream whose length nobody vouches for. */
final class BoundedBytes {
    private static final int FIRST = 1 << 16;

    private BoundedBytes() {}

    /** Everything up to the end, or nothing when that is more than {@code max} bytes. */
    static Optional<byte[]> read(InputStream in, int max) throws IOException {
        // Grows with what comes, not with what a header claims: a claim costs the sender nothing.
        byte[] bytes = new byte[Math.min(FIRST, max)];
        int length = 0;
        while (true) {
            int read = in.readNBytes(bytes, length, bytes.length - length);
            length += read;
            if (length < bytes.length) {
                return Optional.of(Arrays.copyOf(bytes, length));
            }
            if (length == max) {
                return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(max, 2L * bytes.length));
        }
    }
}
