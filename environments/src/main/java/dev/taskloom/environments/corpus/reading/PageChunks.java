package dev.taskloom.environments.corpus.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a MediaWiki export at its {@code <page>} tags without parsing it.
 *
 * <p>Markup stands escaped in an export, so the tag cannot occur in a page's content. Cutting first bounds what the XML
 * parser sees, and lets reading go on behind a damaged page.
 */
final class PageChunks {
    private static final int BUFFER = 1 << 16;
    private static final byte[] OPEN = "<page>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "</page>".getBytes(StandardCharsets.US_ASCII);

    enum Mark {
        OPEN, CLOSE, END
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long offset;

    PageChunks(InputStream in) {
        this.in = in;
    }

    /** Bytes of content read so far. */
    long offset() {
        return offset;
    }

    /**
     * Moves behind the next tag; what stands before it goes to {@code into} as long as that holds no more than
     * {@code max} bytes.
     *
     * @return the tag, or the end of the stream
     */
    Mark next(Chunk into, int max) throws IOException {
        into.reset();
        while (true) {
            int from = position;
            while (position < end && buffer[position] != '<') {
                position++;
            }
            into.add(buffer, from, position - from, max);
            offset += position - from;
            if (end - position < CLOSE.length && !refill()) {
                into.add(buffer, position, end - position, max);
                offset += end - position;
                position = end;
                return Mark.END;
            }
            if (position < end && buffer[position] == '<') {
                Mark mark = at(OPEN) ? Mark.OPEN : at(CLOSE) ? Mark.CLOSE : Mark.END;
                int length = mark == Mark.OPEN ? OPEN.length : mark == Mark.CLOSE ? CLOSE.length : 1;
                offset += length;
                position += length;
                if (mark != Mark.END) {
                    return mark;
                }
                into.add(buffer, position - 1, 1, max);
            }
        }
    }

    /** Makes room for a whole tag; false when the stream has no more and the rest is shorter than one. */
    private boolean refill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        end += in.readNBytes(buffer, end, BUFFER - end);
        // A shorter rest may still hold the closing tag itself.
        return end >= OPEN.length;
    }

    private boolean at(byte[] tag) {
        if (end - position < tag.length) {
            return false;
        }
        for (int i = 0; i < tag.length; i++) {
            if (buffer[position + i] != tag[i]) {
                return false;
            }
        }
        return true;
    }

    /** Bytes up to a limit; more are counted only. */
    static final class Chunk extends ByteArrayOutputStream {
        private long seen;

        @Override
        public synchronized void reset() {
            super.reset();
            seen = 0;
            if (buf.length > 64 * BUFFER) {
                // One huge page must not keep its room for the rest of the file.
                buf = new byte[BUFFER];
            }
        }

        void add(byte[] bytes, int from, int length, int max) {
            seen += length;
            if (seen <= max) {
                write(bytes, from, length);
            }
        }

        boolean overlong(int max) {
            return seen > max;
        }

        long seen() {
            return seen;
        }

        /** The bytes as text, which they may turn out not to be. */
        String text() throws CharacterCodingException {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buf, 0, count)).toString();
        }
    }
}
