package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Reads HTML, XHTML and plain text records of a web archive.
 *
 * <p>Pages are {@code response} records with a 2xx status, and {@code resource} and {@code conversion} records. A damaged
 * record costs itself: in a gzip archive reading goes on at the next member that holds a record, otherwise at the next
 * line that begins a record.
 */
final class WarcPageReader implements PageReader {
    private final ReadLimits limits;

    WarcPageReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputSplit split, PageSink sink) {
        try {
            Path path = Path.of(split.path());
            if (isGzip(path)) {
                readMembers(split, path, sink);
            } else {
                readStream(split, path, sink);
            }
        } catch (IOException | InvalidPathException | SecurityException e) {
            sink.setAside(ReadFailure.UNREADABLE_FILE.of(split, "cannot be read: " + e.getMessage()));
        }
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return CompressedInput.codec(in.readNBytes(4)) == CompressedInput.Codec.GZIP;
        }
    }

    private void readStream(InputSplit split, Path path, PageSink sink) throws IOException {
        try (InputStream in = CompressedInput.open(path)) {
            WarcRecords records = new WarcRecords(new RewindableInput(in), limits, sink,
                    offset -> new Origin(split.label(), "record at byte " + offset));
            try {
                records.read(false);
            } catch (CorruptInputException e) {
                if (!records.fail(e)) {
                    sink.setAside(e.failure().of(split, e.getMessage()));
                }
            }
        } catch (CorruptInputException e) {
            sink.setAside(e.failure().of(split, e.getMessage()));
        }
    }

    private void readMembers(InputSplit split, Path path, PageSink sink) throws IOException {
        try (GzipMembers members = new GzipMembers(path)) {
            RewindableInput in = new RewindableInput(members);
            WarcRecords records = new WarcRecords(in, limits, sink, offset -> new Origin(split.label(),
                    "record at byte " + members.memberOffset() + (offset == 0 ? "" : " + " + offset)));
            boolean more = true;
            while (more) {
                try {
                    more = members.next();
                    in.restart();
                    if (more) {
                        records.read(true);
                    }
                } catch (CorruptInputException e) {
                    String where = e.getMessage();
                    Origin member = new Origin(split.label(), "record at byte " + members.memberOffset());
                    boolean told = records.fail(e);
                    long passed = members.resync();
                    if (!told) {
                        sink.setAside(e.failure().of(member, where + "; " + passed + " bytes passed over"));
                    }
                }
            }
        }
    }
}
