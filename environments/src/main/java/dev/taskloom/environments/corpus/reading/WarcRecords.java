package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongFunction;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Finds the records of an uncompressed web archive and checks that each ends where its length says.
 *
 * <p>A record is reported one step late, when the next one, or a sound end of the stream, has shown that its length and
 * its checksum are right.
 */
final class WarcRecords {
    private static final byte[] MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_HEADER = 1 << 16;
    /** What an HTTP head may add to a page. */
    private static final int HEAD_ROOM = 1 << 20;
    private static final byte[] NOTHING = {};

    private final RewindableInput in;
    private final ReadLimits limits;
    private final PageSink sink;
    private final LongFunction<Origin> origins;
    private Pending pending;
    private Origin current;

    /** A record that has been read but not yet reported; {@code body} is empty when it was too long to keep. */
    private record Pending(Origin origin, Runnable report, byte[] body) {}

    WarcRecords(RewindableInput in, ReadLimits limits, PageSink sink, LongFunction<Origin> origins) {
        this.in = in;
        this.limits = limits;
        this.sink = sink;
        this.origins = origins;
    }

    /**
     * Reads to the end of the stream.
     *
     * @param endIsSound whether an end of the stream within a record means that the record's length is wrong, and not that
     *                   the file was cut
     */
    void read(boolean endIsSound) throws IOException {
        pending = null;
        current = null;
        while (true) {
            int blanks = skipBlanks();
            if (in.atEnd()) {
                flush();
                return;
            }
            if (in.startsWith(MARK)) {
                flush();
                readRecord(endIsSound);
            } else if (pending != null) {
                Pending wrong = pending;
                pending = null;
                giveUp(ReadFailure.WRONG_LENGTH, wrong.origin(), "does not end where its length says", wrong.body());
            } else {
                giveUp(ReadFailure.BAD_WARC_HEADER, origins.apply(in.offset() - blanks), "no record begins here",
                        NOTHING);
            }
        }
    }

    /** Sets aside the record that the damage hits; false when it hits none. */
    boolean fail(CorruptInputException damage) {
        Origin hit = pending != null ? pending.origin() : current;
        pending = null;
        current = null;
        if (hit != null) {
            sink.setAside(damage.failure().of(hit, damage.getMessage()));
        }
        return hit != null;
    }

    private void flush() {
        if (pending != null) {
            Pending sound = pending;
            pending = null;
            sound.report().run();
        }
    }

    private void readRecord(boolean endIsSound) throws IOException {
        Origin origin = origins.apply(in.offset());
        current = origin;
        byte[] head = readHead();
        Optional<MessageHeaders> headers = WarcPage.parseHead(head);
        long length = headers.map(WarcRecords::length).orElse(-1L);
        if (length < 0) {
            boolean cut = in.atEnd() && !endIsSound;
            giveUp(cut ? ReadFailure.TRUNCATED_RECORD : ReadFailure.BAD_WARC_HEADER, origin,
                    "its header cannot be read", head);
        } else if (length > (long) limits.maxPageBytes() + HEAD_ROOM) {
            if (in.skip(length) < length) {
                giveUp(endIsSound ? ReadFailure.WRONG_LENGTH : ReadFailure.TRUNCATED_RECORD, origin,
                        "the archive ends before its " + length + " bytes", NOTHING);
            } else {
                String detail = length + " bytes, more than the limit of " + limits.maxPageBytes();
                pending = new Pending(origin, () -> sink.setAside(ReadFailure.PAGE_TOO_LARGE.of(origin, detail)),
                        NOTHING);
            }
        } else {
            byte[] body = in.readUpTo((int) length);
            if (body.length < length) {
                boolean swallowed = recordStart(body) >= 0;
                giveUp(swallowed || endIsSound ? ReadFailure.WRONG_LENGTH : ReadFailure.TRUNCATED_RECORD, origin,
                        "the archive ends before its " + length + " bytes", body);
            } else {
                WarcPage page = new WarcPage(origin, headers.get(), body);
                pending = new Pending(origin, () -> page.report(limits, sink), body);
            }
        }
        current = null;
    }

    /** Sets the record aside and moves to the next one, which may stand among the bytes the record claimed. */
    private void giveUp(ReadFailure failure, Origin origin, String why, byte[] claimed) throws IOException {
        int next = recordStart(claimed);
        if (next >= 0 && in.unread(claimed, next, claimed.length)) {
            sink.setAside(failure.of(origin, why));
            return;
        }
        String lost = next >= 0 ? "; records among its bytes are lost" : "";
        // When the way to the next record meets damage in the stream, that is what is wrong with this one too.
        current = origin;
        in.skipToLine(MARK);
        current = null;
        sink.setAside(failure.of(origin, why + lost));
    }

    private int skipBlanks() throws IOException {
        int count = 0;
        while (in.peek() == '\r' || in.peek() == '\n') {
            in.read();
            count++;
        }
        return count;
    }

    /** Everything up to the blank line, or what there is when none comes in time. */
    private byte[] readHead() throws IOException {
        byte[] head = new byte[512];
        int length = 0;
        int lineFeeds = 0;
        while (length < MAX_HEADER && lineFeeds < 2) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            if (length == head.length) {
                head = Arrays.copyOf(head, 2 * length);
            }
            head[length++] = (byte) next;
            lineFeeds = next == '\n' ? lineFeeds + 1 : next == '\r' ? lineFeeds : 0;
        }
        return Arrays.copyOf(head, length);
    }

    private static long length(MessageHeaders headers) {
        String claimed = headers.first("Content-Length").orElse("").strip();
        return claimed.matches("[0-9]{1,15}") ? Long.parseLong(claimed) : -1;
    }

    /** Where the next line that begins a record starts, behind the first line; -1 when there is none. */
    private static int recordStart(byte[] bytes) {
        for (int i = 0; i + MARK.length < bytes.length; i++) {
            if (bytes[i] == '\n' && Arrays.equals(bytes, i + 1, i + 1 + MARK.length, MARK, 0, MARK.length)) {
                return i + 1;
            }
        }
        return -1;
    }
}
