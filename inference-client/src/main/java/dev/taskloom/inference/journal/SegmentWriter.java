package dev.taskloom.inference.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Appends to the newest segment and begins another when it is full; for one thread. */
final class SegmentWriter implements AutoCloseable {
    private final Path folder;
    private final long full;
    private int number;
    private FileChannel segment;

    /**
     * Goes on behind what is there.
     *
     * @param full size from which on a segment gets no more, in bytes
     */
    SegmentWriter(Path folder, int number, long full) throws IOException {
        this.folder = folder;
        this.full = full;
        this.number = number;
        this.segment = open();
    }

    private FileChannel open() throws IOException {
        FileChannel opened = FileChannel.open(SegmentScan.file(folder, number), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        opened.position(opened.size());
        // The name of a new file is in its folder, which has to be on disk as well.
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
        return opened;
    }

    /**
     * Puts the records on disk, together.
     *
     * @param durable whether no loss of power may take them back when it returns; without, they outlive the process only
     */
    List<Place> append(List<JournalRecord> records, boolean durable) throws IOException {
        if (segment.position() >= full) {
            // Only the last segment may end torn.
            segment.force(false);
            segment.close();
            number++;
            segment = open();
        }
        ByteBuffer bytes = ByteBuffer.allocate(records.stream().mapToInt(JournalRecord::size).sum());
        List<Place> places = new ArrayList<>(records.size());
        for (JournalRecord record : records) {
            places.add(new Place(number, segment.position() + bytes.position()));
            record.write(bytes);
        }
        bytes.flip();
        while (bytes.hasRemaining()) {
            segment.write(bytes);
        }
        if (durable) {
            segment.force(false);
        }
        return places;
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
