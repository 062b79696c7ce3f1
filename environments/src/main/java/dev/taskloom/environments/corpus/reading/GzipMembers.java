package dev.taskloom.environments.corpus.reading;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file, one after the other, each with its place in the file (RFC 1952).
 *
 * <p>The JDK's stream joins members and ends at the first damage; a web archive has a member for each record, so reading
 * can go on at the next one.
 */
final class GzipMembers extends InputStream implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;

    private final FileChannel file;
    private final byte[] buffer = new byte[BUFFER];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private int position;
    private int end;
    private long bufferOffset;
    private long memberOffset;
    private long memberLength;
    private boolean inMember;
    private long searched;
    private int headerLimit = BUFFER;

    GzipMembers(Path path) throws IOException {
        this.file = FileChannel.open(path);
    }

    /** Moves behind the header of the next member; false at the end of the file. */
    boolean next() throws IOException {
        memberOffset = bufferOffset + position;
        memberLength = 0;
        inMember = false;
        if (position == end && !fill()) {
            return false;
        }
        readHeader();
        inflater.reset();
        checksum.reset();
        inMember = true;
        return true;
    }

    /** Where the member starts in the file. */
    long memberOffset() {
        return memberOffset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Content of the member; -1 at its end, after its checksum has been found right. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!inMember || length == 0) {
            return inMember ? 0 : -1;
        }
        try {
            while (true) {
                int count = inflater.inflate(into, offset, length);
                if (count > 0) {
                    checksum.update(into, offset, count);
                    memberLength += count;
                    return count;
                }
                if (inflater.finished()) {
                    position = end - inflater.getRemaining();
                    inMember = false;
                    readTrailer();
                    return -1;
                }
                if (inflater.needsDictionary()) {
                    throw damaged("asks for a dictionary");
                }
                if (position == end && !fill()) {
                    throw damaged("the file ends within it");
                }
                inflater.setInput(buffer, position, end - position);
                position = end;
            }
        } catch (DataFormatException e) {
            throw damaged(e.getMessage() == null ? "invalid deflate data" : e.getMessage());
        } catch (EOFException e) {
            throw damaged("the file ends within it");
        }
    }

    /**
     * Moves to the next place after the start of the current member where a member with a web archive record begins.
     *
     * <p>Starting there and not where the damage was met finds the members a damaged one seemed to swallow. As a hostile
     * file can nest members without end, looking back is limited to twice the size of the file in all.
     *
     * @return bytes passed over, from the start of the current member
     */
    long resync() throws IOException {
        long from = memberOffset;
        long met = bufferOffset + position - (inMember ? inflater.getRemaining() : 0);
        searched += Math.max(0, met - memberOffset);
        seek(searched > 2 * file.size() ? Math.max(met, memberOffset + 1) : memberOffset + 1);
        inMember = false;
        while (true) {
            if (end - position < 3 && !refill()) {
                position = end;
                return file.size() - from;
            }
            if (buffer[position] == 0x1f && buffer[position + 1] == (byte) 0x8b && buffer[position + 2] == 8
                    && startsRecord(bufferOffset + position)) {
                return bufferOffset + position - from;
            }
            position++;
        }
    }

    /** Whether a member begins here that begins like a web archive record; leaves the position as it was. */
    private boolean startsRecord(long at) throws IOException {
        byte[] start = new byte[5];
        boolean record;
        // A header of many kilobytes at every third byte would make the search quadratic.
        headerLimit = 256;
        try {
            record = next() && readNBytes(start, 0, 5) == 5
                    && new String(start, StandardCharsets.US_ASCII).equals("WARC/");
        } catch (CorruptInputException e) {
            record = false;
        }
        headerLimit = BUFFER;
        inMember = false;
        seek(at);
        return record;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }

    private void readHeader() throws IOException {
        try {
            if (octet() != 0x1f || octet() != 0x8b || octet() != 8) {
                throw damaged("no gzip header");
            }
            int flags = octet();
            skip(6);
            if ((flags & FEXTRA) != 0) {
                skip(octet() | octet() << 8);
            }
            if ((flags & FNAME) != 0) {
                skipString();
            }
            if ((flags & FCOMMENT) != 0) {
                skipString();
            }
            if ((flags & FHCRC) != 0) {
                skip(2);
            }
        } catch (EOFException e) {
            throw damaged("the file ends within its header");
        }
    }

    private void readTrailer() throws IOException {
        long crc = word();
        long length = word();
        if (crc != checksum.getValue()) {
            throw damaged("its checksum differs");
        }
        if (length != (memberLength & 0xffffffffL)) {
            throw damaged("its length differs");
        }
    }

    private long word() throws IOException {
        return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    }

    private int octet() throws IOException {
        if (position == end && !fill()) {
            throw new EOFException();
        }
        return buffer[position++] & 0xff;
    }

    private void skip(int count) throws IOException {
        if (count > headerLimit) {
            throw damaged("its header is too long");
        }
        for (int i = 0; i < count; i++) {
            octet();
        }
    }

    private void skipString() throws IOException {
        int length = 0;
        while (octet() != 0) {
            if (++length > headerLimit) {
                throw damaged("a name in its header has no end");
            }
        }
    }

    private boolean fill() throws IOException {
        bufferOffset += end;
        position = 0;
        end = Math.max(0, file.read(ByteBuffer.wrap(buffer)));
        return end > 0;
    }

    /** Moves what is left to the front and reads more; false when less than three bytes are left in the file. */
    private boolean refill() throws IOException {
        seek(bufferOffset + position);
        while (end < 3) {
            int read = file.read(ByteBuffer.wrap(buffer, end, BUFFER - end));
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    private void seek(long offset) throws IOException {
        if (offset >= bufferOffset && offset <= bufferOffset + end) {
            position = (int) (offset - bufferOffset);
            if (end - position >= 3) {
                return;
            }
        }
        file.position(offset);
        bufferOffset = offset;
        position = 0;
        end = 0;
    }

    private CorruptInputException damaged(String how) {
        return new CorruptInputException(ReadFailure.CORRUPT_GZIP,
                "gzip member at byte " + memberOffset + " damaged: " + how);
    }
}
