package dev.taskloom.environments.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A buffered stream that takes bytes back, as long as that stays in proportion to what was read. */
final class RewindableInput {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long offset;
    private long fresh;
    private long rewound;

    RewindableInput(InputStream in) {
        this.in = in;
    }

    /** Goes on with a stream whose content starts anew, at offset 0. */
    void restart() {
        position = 0;
        end = 0;
        offset = 0;
    }

    /** Where the next byte stands in the stream. */
    long offset() {
        return offset;
    }

    /** The next byte, -1 at the end. */
    int read() throws IOException {
        if (position == end && !fill()) {
            return -1;
        }
        offset++;
        return buffer[position++] & 0xff;
    }

    /** The next byte, -1 at the end; it is not consumed. */
    int peek() throws IOException {
        return position == end && !fill() ? -1 : buffer[position] & 0xff;
    }

    /** Whether no byte is left. */
    boolean atEnd() throws IOException {
        return peek() < 0;
    }

    /** Passes over bytes until a line starts with these bytes, or to the end. */
    void skipToLine(byte[] start) throws IOException {
        int last = 0;
        while (!atEnd() && !(last == '\n' && peek() == start[0] && startsWith(start))) {
            last = read();
        }
    }

    /** Whether these bytes come next; they are not consumed. */
    boolean startsWith(byte[] bytes) throws IOException {
        if (end - position < bytes.length) {
            compact();
            int read = in.readNBytes(buffer, end, buffer.length - end);
            end += read;
            fresh += read;
        }
        return end - position >= bytes.length
                && Arrays.equals(buffer, position, position + bytes.length, bytes, 0, bytes.length);
    }

    /** The next bytes, fewer at the end of the stream; memory grows with what comes, not with what is asked for. */
    byte[] readUpTo(int count) throws IOException {
        byte[] bytes = new byte[Math.min(count, Math.max(BUFFER, end - position))];
        int length = 0;
        while (length < count) {
            if (position == end && !fill()) {
                break;
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * bytes.length));
            }
            int step = Math.min(end - position, bytes.length - length);
            System.arraycopy(buffer, position, bytes, length, step);
            position += step;
            offset += step;
            length += step;
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Passes over bytes; fewer at the end of the stream. */
    long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count && (position < end || fill())) {
            int step = (int) Math.min(end - position, count - skipped);
            position += step;
            offset += step;
            skipped += step;
        }
        return skipped;
    }

    /**
     * Takes back the last bytes read.
     *
     * @return false, and nothing is taken back, when four times the bytes of the stream have been taken back already: a
     *         hostile file could have the same megabytes read for every record
     */
    boolean unread(byte[] bytes, int from, int to) {
        if (rewound + (to - from) > 4 * fresh + BUFFER) {
            return false;
        }
        rewound += to - from;
        byte[] joined = new byte[Math.max(BUFFER, to - from + end - position)];
        System.arraycopy(bytes, from, joined, 0, to - from);
        System.arraycopy(buffer, position, joined, to - from, end - position);
        end = to - from + end - position;
        position = 0;
        buffer = joined;
        offset -= to - from;
        return true;
    }

    private boolean fill() throws IOException {
        if (buffer.length > BUFFER) {
            buffer = new byte[BUFFER];
        }
        position = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        fresh += end;
        return end > 0;
    }

    private void compact() {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
    }
}
