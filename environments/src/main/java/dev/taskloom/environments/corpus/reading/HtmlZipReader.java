package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import dev.taskloom.environments.corpus.SetAside;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads HTML entries of a zip archive; entry names only ever become addresses, no file is written.
 *
 * <p>An archive whose entries claim more packed bytes than the file has (entries that share their bytes, as in the dense
 * zip bombs) is refused as a whole; an entry is bounded by the page limit however small it is packed.
 */
final class HtmlZipReader implements PageReader {
    private static final int END_RECORD = 22;

    private final ReadLimits limits;

    HtmlZipReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** Ranges of entries, none and a set-aside record when the archive cannot be used. */
    static List<InputSplit> splits(Path file, String label, List<SetAside> setAside) {
        Origin origin = new Origin(label, "");
        try (ZipFile zip = open(file)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            long packed = entries.stream().mapToLong(entry -> Math.max(0, entry.getCompressedSize())).sum();
            if (packed > Files.size(file)) {
                setAside.add(
                        ReadFailure.DECOMPRESSION_BOMB.of(origin, "its entries claim more bytes than the archive has"));
                return List.of();
            }
            int listed = listedEntries(file);
            if (listed != (entries.size() & 0xffff)) {
                setAside.add(ReadFailure.CORRUPT_ZIP.of(origin,
                        "zip directory damaged: " + entries.size() + " entries can be read, their number is given as "
                                + listed));
            } else if (entries.isEmpty()) {
                setAside.add(ReadFailure.EMPTY_FILE.of(origin, "the archive has no entries"));
            }
            List<InputSplit> splits = new ArrayList<>();
            for (int from = 0; from < entries.size(); from += CorpusInput.ENTRIES_PER_SPLIT) {
                int to = Math.min(entries.size(), from + CorpusInput.ENTRIES_PER_SPLIT);
                splits.add(InputSplit.zip(file.toString(), label, from, to));
            }
            return splits;
        } catch (IOException | RuntimeException e) {
            setAside.add(ReadFailure.CORRUPT_ZIP.of(origin, "zip directory damaged or cut: " + e.getMessage()));
            return List.of();
        }
    }

    @Override
    public void read(InputSplit split, PageSink sink) {
        List<ZipArchiveEntry> entries;
        try (ZipFile zip = open(Path.of(split.path()))) {
            entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries.subList(Math.min(split.from(), entries.size()),
                    Math.min(split.to(), entries.size()))) {
                Origin origin = new Origin(split.label(), "entry " + entry.getName());
                if (!entry.isDirectory()) {
                    Content content = content(zip, entry, origin);
                    switch (content) {
                        case Content.Bytes bytes -> HtmlPage.report(origin, entry.getName(), bytes.bytes(), sink);
                        case Content.None none -> sink.setAside(none.why());
                    }
                }
            }
        } catch (IOException e) {
            sink.setAside(ReadFailure.CORRUPT_ZIP.of(split, "cannot be read: " + e.getMessage()));
        }
    }

    private sealed interface Content {
        record Bytes(byte[] bytes) implements Content {}

        record None(SetAside why) implements Content {}
    }

    private Content content(ZipFile zip, ZipArchiveEntry entry, Origin origin) {
        if (!isSafe(entry.getName())) {
            return new Content.None(
                    ReadFailure.UNSAFE_ENTRY_NAME.of(origin, "the entry's name leads out of the archive"));
        }
        if (!FormatSniffer.isHtmlName(entry.getName())) {
            return new Content.None(ReadFailure.NOT_A_PAGE.of(origin, "not named as HTML"));
        }
        if (entry.isUnixSymlink() || !zip.canReadEntryData(entry)) {
            return new Content.None(
                    ReadFailure.UNSUPPORTED_ENTRY.of(origin, "a link, encrypted, or packed in an unknown way"));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Optional<byte[]> bytes = BoundedBytes.read(in, limits.maxPageBytes());
            if (bytes.isEmpty()) {
                return new Content.None(
                        ReadFailure.PAGE_TOO_LARGE.of(origin, "longer than " + limits.maxPageBytes() + " bytes"));
            }
            // The library leaves the checksum to its callers.
            CRC32 checksum = new CRC32();
            checksum.update(bytes.get());
            return checksum.getValue() == entry.getCrc() ? new Content.Bytes(bytes.get())
                    : new Content.None(ReadFailure.CORRUPT_ZIP.of(origin, "entry damaged: its checksum differs"));
        } catch (IOException | RuntimeException e) {
            // The codecs meet some damage with unchecked exceptions; no sink is called in here.
            return new Content.None(ReadFailure.CORRUPT_ZIP.of(origin, "entry damaged: " + e.getMessage()));
        }
    }

    /**
     * The number of entries by the end record (APPNOTE.TXT 4.3.16), modulo 2^16.
     *
     * <p>The library reads the directory until something else comes, so a damaged entry would hide those behind it.
     */
    private static int listedEntries(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(channel.size(), END_RECORD + 0xffff));
            channel.position(channel.size() - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                // Reads on until the buffer is full.
            }
            tail.order(ByteOrder.LITTLE_ENDIAN);
            for (int i = tail.position() - END_RECORD; i >= 0; i--) {
                if (tail.getInt(i) == 0x06054b50) {
                    return tail.getShort(i + 10) & 0xffff;
                }
            }
            throw new IOException("no end record");
        }
    }

    private static boolean isSafe(String name) {
        boolean control = name.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\');
        boolean absolute = name.startsWith("/") || name.matches("[A-Za-z]:.*");
        return !control && !absolute
                && Arrays.stream(name.split("/", -1)).noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private static ZipFile open(Path file) throws IOException {
        // Local headers repeat the central directory; reading them costs a seek an entry.
        try {
            return ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
        } catch (RuntimeException e) {
            throw new IOException("zip directory damaged: " + e.getMessage(), e);
        }
    }
}
