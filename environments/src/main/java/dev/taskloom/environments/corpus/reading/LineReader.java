package dev.taskloom.environments.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes of bounded length; the line stands in a buffer that the next one overwrites. */
final class LineReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int maxLine;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean overlong;
    private long number;

    LineReader(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
    }

    /** Moves to the next line; false at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        overlong = false;
        boolean any = false;
        number++;
        if (line.length > 16 * BUFFER) {
            // One huge line must not keep its room for the rest of the file.
            line = new byte[BUFFER];
        }
        while (true) {
            if (position == end) {
                position = 0;
                end = Math.max(0, in.read(buffer, 0, BUFFER));
                if (end == 0) {
                    return any;
                }
            }
            any = true;
            int newline = position;
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            append(position, newline - position);
            position = newline;
            if (newline < end) {
                position++;
                return true;
            }
        }
    }

    private void append(int from, int count) {
        if (overlong || (long) length + count > maxLine) {
            overlong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, (int) Math.min(maxLine, Math.max(length + count, 2L * line.length)));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    /** Holds the line from its first byte, without the line feed. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Whether the line is longer than allowed; then {@link #bytes} holds only its beginning. */
    boolean overlong() {
        return overlong;
    }

    /** From one; of the line being read when {@link #next} fails. */
    long number() {
        return number;
    }
}
