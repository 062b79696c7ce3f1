package dev.taskloom.environments.corpus.reading;

import dev.taskloom.environments.corpus.Origin;
import dev.taskloom.environments.corpus.PageSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Reads pages from one JSON object a line.
 *
 * <p>Fields: {@code text} or {@code html} (one of them must be there; {@code html} wins), {@code url}, {@code title},
 * {@code language}, {@code license} or {@code licence}, {@code date}; others are ignored. A line that is not UTF-8 is set
 * aside rather than repaired: a replaced letter would change a name, and names are what tasks are made of.
 */
final class JsonlReader implements PageReader {
    private final ReadLimits limits;

    JsonlReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public void read(InputSplit split, PageSink sink) {
        LineReader lines = null;
        try (InputStream in = CompressedInput.open(Path.of(split.path()))) {
            lines = new LineReader(in, limits.maxPageBytes());
            while (lines.next()) {
                line(lines, split, sink);
            }
        } catch (CorruptInputException e) {
            sink.setAside(e.failure().of(origin(split, lines), e.getMessage()));
        } catch (IOException | InvalidPathException | SecurityException e) {
            sink.setAside(ReadFailure.UNREADABLE_FILE.of(origin(split, lines), "cannot be read: " + e.getMessage()));
        }
    }

    private void line(LineReader lines, InputSplit split, PageSink sink) {
        int from = lines.number() == 1 && startsWithMark(lines) ? 3 : 0;
        int to = lines.length();
        while (to > from && lines.bytes()[to - 1] <= ' ' && lines.bytes()[to - 1] >= 0) {
            to--;
        }
        if (lines.overlong()) {
            sink.setAside(ReadFailure.PAGE_TOO_LARGE.of(origin(split, lines),
                    "line longer than " + limits.maxPageBytes() + " bytes"));
        } else if (to > from) {
            if (isUtf8(lines.bytes(), from, to - from)) {
                JsonlPage.report(origin(split, lines), lines.bytes(), from, to - from, sink);
            } else {
                sink.setAside(ReadFailure.INVALID_UTF8.of(origin(split, lines), "not UTF-8"));
            }
        }
    }

    private static boolean startsWithMark(LineReader lines) {
        byte[] bytes = lines.bytes();
        return lines.length() >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
    }

    private static boolean isUtf8(byte[] bytes, int from, int length) {
        // The lenient decoder is several times faster; only a replacement character needs the strict one.
        if (new String(bytes, from, length, StandardCharsets.UTF_8).indexOf('\ufffd') < 0) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Origin origin(InputSplit split, LineReader lines) {
        return new Origin(split.label(), lines == null ? "" : "line " + lines.number());
    }
}
