package dev.taskloom.inference.journal;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads segments from their beginning and tells a torn end from damage. */
final class SegmentScan {
    private static final String NAME = "[0-9]{8}\\.calls";

    private SegmentScan() {}

    /** Hears each record and where it begins. */
    interface Sink {
        void found(JournalRecord record, long offset);
    }

    /** The segment of that number. */
    static Path file(Path folder, int number) {
        return folder.resolve("%08d.calls".formatted(number));
    }

    /** The segments of a journal, oldest first. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> listing = Files.list(folder)) {
            List<Path> files = new ArrayList<>();
            listing.filter(file -> file.getFileName().toString().matches(NAME)).forEach(files::add);
            files.sort(null);
            return files;
        }
    }

    /** The number in a segment's name. */
    static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(0, 8));
    }

    /**
     * Reads a whole segment and returns how many of its bytes are sound.
     *
     * <p>Fewer than the file has only when it is the last one and nothing sound stands behind them: what was being written
     * when the process or the machine died. Anything else is a {@link JournalException} naming file and record.
     */
    static long scan(Path file, boolean last, Sink sink) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            long number = 0;
            while (bytes.hasRemaining()) {
                int offset = bytes.position();
                JournalRecord record = JournalRecord.read(bytes);
                number++;
                if (record == null) {
                    if (last && !soundBehind(bytes)) {
                        return offset;
                    }
                    throw new JournalException(
                            "journal " + file + " is damaged at record " + number + " (byte " + offset
                                    + "): restore it, or delete it and buy its answers again");
                }
                sink.found(record, offset);
            }
            return bytes.limit();
        }
    }

    /** Whether a sound record begins anywhere behind the position. */
    private static boolean soundBehind(MappedByteBuffer bytes) {
        for (int offset = bytes.position() + 1; offset <= bytes.limit() - JournalRecord.HEAD; offset++) {
            if (bytes.getInt(offset) == JournalRecord.MARK
                    && JournalRecord.read(bytes.duplicate().position(offset)) != null) {
                return true;
            }
        }
        return false;
    }
}
