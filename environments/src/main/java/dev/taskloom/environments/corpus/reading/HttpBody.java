package dev.taskloom.environments.corpus.reading;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Undoes the transfer and content encodings of an HTTP message (RFC 9112 section 7, RFC 9110 section 8.4).
 *
 * <p>Many crawlers keep the header but store the body decoded; a body that does not even begin like the encoding is taken
 * as it is.
 */
final class HttpBody {
    private HttpBody() {}

    /** The decoded body, at most {@code max} bytes. */
    static byte[] decode(MessageHeaders headers, byte[] body, int max) throws CorruptInputException {
        byte[] content = body;
        if (String.join(",", headers.all("Transfer-Encoding")).toLowerCase(Locale.ROOT).contains("chunked")) {
            content = unchunk(body);
        }
        String[] encodings = String.join(",", headers.all("Content-Encoding")).toLowerCase(Locale.ROOT).split(",");
        // Applied in the order listed, so undone from the last; a bounded number, as each may multiply the size.
        for (int i = encodings.length - 1; i >= Math.max(0, encodings.length - 3); i--) {
            content = decode(encodings[i].strip(), content, max);
        }
        return content;
    }

    private static byte[] decode(String encoding, byte[] content, int max) throws CorruptInputException {
        int first = content.length < 2 ? -1 : content[0] & 0xff;
        int second = content.length < 2 ? -1 : content[1] & 0xff;
        try {
            return switch (encoding) {
                case "", "identity", "none", "utf-8" -> content;
                case "gzip", "x-gzip" -> first == 0x1f && second == 0x8b
                        ? bounded(new GZIPInputStream(new ByteArrayInputStream(content)), max)
                        : content;
                case "deflate" -> first == '<' ? content : inflate(content, (first << 8 | second) % 31 != 0, max);
                case "zstd" -> first == 0x28 && second == 0xb5
                        ? bounded(new ZstdInputStream(new ByteArrayInputStream(content)), max)
                        : content;
                default -> {
                    if (first == '<') {
                        yield content;
                    }
                    throw new CorruptInputException(ReadFailure.UNSUPPORTED_ENCODING,
                            "content encoding that is not supported");
                }
            };
        } catch (CorruptInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CorruptInputException(ReadFailure.CORRUPT_ENCODING,
                    encoding + " body damaged: " + e.getMessage());
        }
    }

    /** With the zlib header that the standard asks for, or without as some servers send it. */
    private static byte[] inflate(byte[] content, boolean bare, int max) throws IOException {
        Inflater inflater = new Inflater(bare);
        try {
            return bounded(new InflaterInputStream(new ByteArrayInputStream(content), inflater), max);
        } finally {
            inflater.end();
        }
    }

    private static byte[] bounded(InputStream decoded, int max) throws IOException {
        try (decoded) {
            return BoundedBytes.read(decoded, max)
                    .orElseThrow(() -> new CorruptInputException(ReadFailure.PAGE_TOO_LARGE,
                            "longer than " + max + " bytes when decoded"));
        }
    }

    private static byte[] unchunk(byte[] body) throws CorruptInputException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(body.length);
        int position = 0;
        while (true) {
            int line = position;
            int size = 0;
            // Seven digits: more would not fit the record anyway.
            while (line < body.length && line - position < 7 && Character.digit(body[line], 16) >= 0) {
                size = size * 16 + Character.digit(body[line], 16);
                line++;
            }
            boolean sound = line > position && line < body.length && (body[line] <= ' ' || body[line] == ';');
            while (line < body.length && body[line] != '\n') {
                line++;
            }
            sound &= line < body.length && size <= body.length - line - 1;
            if (!sound && position == 0) {
                return body;
            }
            if (!sound) {
                throw new CorruptInputException(ReadFailure.CORRUPT_ENCODING, "chunked body damaged or cut");
            }
            if (size == 0) {
                return content.toByteArray();
            }
            content.write(body, line + 1, size);
            position = line + 1 + size;
            while (position < body.length && (body[position] == '\r' || body[position] == '\n')) {
                position++;
            }
        }
    }
}
