package dev.taskloom.inference.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Where a record begins. */
record Place(int segment, long offset) {

    /** The record there, which has to be that key's. */
    JournalRecord read(Path folder, CallKey key) {
        Path file = SegmentScan.file(folder, segment);
        // Not a channel: an interrupt of one reader would close it for all of them.
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(offset);
            byte[] head = new byte[JournalRecord.HEAD];
            in.readFully(head);
            int length = ByteBuffer.wrap(head).getInt(4);
            if (length >= 0 && length <= in.length() - offset - head.length) {
                byte[] whole = new byte[head.length + length];
                System.arraycopy(head, 0, whole, 0, head.length);
                in.readFully(whole, head.length, length);
                JournalRecord record = JournalRecord.read(ByteBuffer.wrap(whole));
                if (record != null && record.key().equals(key)) {
                    return record;
                }
            }
            throw new JournalException("journal " + file + " has changed at byte " + offset + " since it was opened");
        } catch (IOException e) {
            throw new JournalException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
