package dev.taskloom.inference.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests read from a connection, one after the other; as much of HTTP/1.1 (RFC 9112) as a client with a body needs. */
final class HttpInput {
    private static final int MOST_HEAD_BYTES = 64 << 10;
    private static final int MOST_BODY_BYTES = 64 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[4096];
    private int filled;

    HttpInput(InputStream in) {
        this.in = in;
    }

    /**
     * One request.
     *
     * @param headers by name in lower case
     */
    record Request(String method, String path, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** The next request, empty when the client has closed the connection. */
    Optional<Request> next() throws IOException {
        int head = head();
        if (head < 0) {
            return Optional.empty();
        }
        String[] lines = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).split("\r\n");
        String[] start = lines[0].split(" ");
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(lines[i].substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        byte[] body = body(head + 4, length(headers));
        return Optional.of(new Request(start[0], start.length > 1 ? start[1] : "", headers, body));
    }

    /** Blocks until the client closes the connection. */
    void awaitEnd() throws IOException {
        while (in.read(buffer) >= 0) {
            filled = 0;
        }
    }

    /** Reads until the blank line after the headers; its place, or -1 at the end of the connection. */
    private int head() throws IOException {
        int searched = 0;
        while (true) {
            for (int i = searched; i + 3 < filled; i++) {
                if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                    return i;
                }
            }
            searched = Math.max(0, filled - 3);
            if (filled == buffer.length) {
                if (filled >= MOST_HEAD_BYTES) {
                    throw new IOException("head of a request is too long");
                }
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return -1;
            }
            filled += read;
        }
    }

    private static int length(Map<String, String> headers) throws IOException {
        String length = headers.getOrDefault("content-length", "0");
        if (headers.containsKey("transfer-encoding") || !length.matches("[0-9]{1,9}")
                || Integer.parseInt(length) > MOST_BODY_BYTES) {
            throw new IOException("a request needs a content length that is not too large");
        }
        return Integer.parseInt(length);
    }

    private byte[] body(int from, int length) throws IOException {
        byte[] body = new byte[length];
        int there = Math.min(length, filled - from);
        System.arraycopy(buffer, from, body, 0, there);
        System.arraycopy(buffer, from + there, buffer, 0, filled - from - there);
        filled -= from + there;
        if (in.readNBytes(body, there, length - there) < length - there) {
            throw new IOException("the request ends in its body");
        }
        return body;
    }
}
